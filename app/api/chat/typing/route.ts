import { showContactTyping } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('look', async ({ ctx, json }) => {
  await showContactTyping(ctx, await json())
  return {}
})
