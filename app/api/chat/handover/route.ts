import { requestHandover } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('write', async ({ ctx, json }) => ({
  body: { conversation: await requestHandover(ctx, await json()) },
}))
