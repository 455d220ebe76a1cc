import { openAttachment } from '@/lib/files'
import { MessageFailure } from '@/lib/providers/messages'
import type { ClaimedMessage } from './claim-next'

type ClaimedFile = ClaimedMessage['files'][number]

/** A file that goes out with a message. @throws MessageFailure where it is gone: nothing was sent */
export async function bytesOf(file: ClaimedFile): Promise<Uint8Array<ArrayBuffer>> {
  const found = await openAttachment(file)
  if (!found)
    throw new MessageFailure('permanent', 'A file of this message is not there any more.', { about: 'message' })
  return new Uint8Array(await new Response(found.body).arrayBuffer())
}
