import { sendFile } from '@/app/_request/send-file'
import { openChatFile } from '@/lib/conversations'
import { publicDoor } from '../../chat-request'

/** A file of a chat by its link, which is good for an hour or two; `?small` a picture's small copy. */
export const GET = publicDoor('look', async ({ ctx, request }) => {
  const { pathname, searchParams } = new URL(request.url)
  const token = pathname.slice(pathname.lastIndexOf('/') + 1)
  const isPreview = searchParams.has('small')
  return sendFile(request, (part) => openChatFile(ctx, { token, isPreview, ...(part ? { part } : {}) }))
})
