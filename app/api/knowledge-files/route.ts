import { takeUpload } from '@/app/_request/take-upload'
import { storeDocument } from '@/lib/knowledge'

export const dynamic = 'force-dynamic'

/** A file to answer from: `?fileName=`; with `&sourceId=` the next version of one. */
export const POST = (request: Request): Promise<Response> =>
  takeUpload(request, (ctx, chunks, asked) =>
    storeDocument(ctx, { fileName: asked.get('fileName') ?? '', sourceId: asked.get('sourceId'), chunks }),
  )
