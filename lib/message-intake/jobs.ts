import { type Reaction, reaction } from '@/lib/events'
import { settleEvents } from './settle-events'
import { MESSAGE_TOLD } from './store-events'

export const messageIntakeReactions: readonly Reaction[] = [
  reaction({
    name: 'message-intake.settle',
    events: [MESSAGE_TOLD],
    // Two of one company would only wait for each other.
    tenantConcurrency: 1,
    handler: async (ctx) => {
      for (let isMore = true; isMore; ) isMore = (await settleEvents(ctx, {})).isMore
    },
  }),
]
