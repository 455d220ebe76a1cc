import { rateOwnAnswer } from '@/lib/conversations'
import { contactDoor } from '../chat-request'

export const POST = contactDoor('write', async ({ ctx, json }) => ({ body: await rateOwnAnswer(ctx, await json()) }))
