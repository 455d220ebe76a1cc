import { getOwnConversation } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const GET = contactDoor('look', async ({ ctx }) => ({ body: await getOwnConversation(ctx, {}) }))
