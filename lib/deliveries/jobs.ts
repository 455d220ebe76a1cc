import { MESSAGE_QUEUED } from '@/lib/conversations'
import { type Reaction, reaction } from '@/lib/events'
import { sendMessages } from './send-messages'

export const deliveryReactions: readonly Reaction[] = [
  reaction({
    name: 'deliveries.send',
    events: [MESSAGE_QUEUED],
    concurrency: 8,
    tenantConcurrency: 4,
    timeoutSeconds: 300,
    handler: (ctx, payload) => sendMessages(ctx, { conversationId: String(payload.conversationId) }),
  }),
]
