import { setContactDetails } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const PATCH = contactDoor('write', async ({ ctx, json }) => ({
  body: { conversation: await setContactDetails(ctx, await json()) },
}))
