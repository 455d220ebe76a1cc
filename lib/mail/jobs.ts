import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { EMAIL_QUEUED } from './queue-written'
import { sendQueued } from './send-queued'

const payload = z.object({ emailId: z.string() })

export const mailReactions: readonly Reaction[] = [
  reaction({
    name: 'mail.send',
    events: [EMAIL_QUEUED],
    concurrency: 8,
    retryLimit: 6,
    timeoutSeconds: 60,
    handler: async (ctx, given) => sendQueued(ctx, payload.parse(given)),
  }),
]
