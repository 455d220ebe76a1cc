import { takeUpload } from '@/app/_request/take-upload'
import { uploadFile } from '@/lib/conversations'

export const dynamic = 'force-dynamic'

/** A file for the next reply: `?conversationId=&name=`. */
export const POST = (request: Request): Promise<Response> =>
  takeUpload(request, (ctx, chunks, asked) =>
    uploadFile(ctx, { conversationId: asked.get('conversationId') ?? '', name: asked.get('name') ?? '', chunks }),
  )
