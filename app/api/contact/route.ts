import { submitContactForm } from '@/lib/conversations'
import { publicDoor } from '../chat/chat-request'

export const POST = publicDoor('start', async ({ ctx, json }) => ({
  status: 201,
  body: await submitContactForm(ctx, await json()),
}))
