import { takeUpload } from '@/app/_request/take-upload'
import { storeMedia } from '@/lib/files'

export const dynamic = 'force-dynamic'

/** A video or a document for the library: `?fileName=`. */
export const POST = (request: Request): Promise<Response> =>
  takeUpload(request, (ctx, chunks, asked) => storeMedia(ctx, { fileName: asked.get('fileName') ?? '', chunks }))
