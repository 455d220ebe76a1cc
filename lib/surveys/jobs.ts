import { type Reaction, reaction } from '@/lib/events'
import { askCustomer } from './ask-customer'

export const surveyReactions: readonly Reaction[] = [
  reaction({
    name: 'surveys.ask',
    events: ['conversation.closed'],
    handler: async (ctx, payload) => {
      await askCustomer(ctx, { conversationId: String(payload.conversationId) })
    },
  }),
]
