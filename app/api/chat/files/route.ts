import { uploadOwnFile } from '@/lib/conversations'
import { invalid } from '@/lib/kernel'
import { contactDoor } from '../chat-request'

/** A file for the customer's next message as the request's body: `?name=`. */
export const POST = contactDoor('write', async ({ ctx, request }) => {
  const name = new URL(request.url).searchParams.get('name') ?? ''
  if (!request.body) throw invalid('file', 'is required')
  return { status: 201, body: await uploadOwnFile(ctx, { name, chunks: request.body }) }
})
