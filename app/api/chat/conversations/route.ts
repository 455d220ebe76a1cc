import { startConversation } from '@/lib/conversations'
import { publicDoor } from '../chat-request'

export const POST = publicDoor('start', async ({ ctx, json }) => {
  const { isNew, ...started } = await startConversation(ctx, await json())
  return { status: isNew ? 201 : 200, body: started }
})
