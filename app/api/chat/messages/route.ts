import { receiveMessage } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('write', async ({ ctx, json }) => ({
  status: 201,
  body: { message: await receiveMessage(ctx, await json()) },
}))
