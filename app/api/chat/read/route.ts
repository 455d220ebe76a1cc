import { markReadByContact } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('look', async ({ ctx, json }) => {
  await markReadByContact(ctx, await json())
  return {}
})
