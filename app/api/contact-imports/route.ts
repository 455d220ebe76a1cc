import { takeUpload } from '@/app/_request/take-upload'
import { storeUpload } from '@/lib/imports'

export const dynamic = 'force-dynamic'

/** A file of contacts: `?fileName=`. */
export const POST = (request: Request): Promise<Response> =>
  takeUpload(request, (ctx, chunks, asked) => storeUpload(ctx, { fileName: asked.get('fileName') ?? '', chunks }))
