import { type Reaction, reaction } from '@/lib/events'
import { settleEvents } from './settle-events'
import { MESSAGE_TOLD } from './store-events'

export const messageIntakeReactions: readonly Reaction[] = [
  reaction({
    name: 'message-intake.settle',
    events: [MESSAGE_TOLD],
    handler: async (ctx) => {
      for (let isMore = true; isMore; ) isMore = (await settleEvents(ctx, {})).isMore
    },
  }),
]
