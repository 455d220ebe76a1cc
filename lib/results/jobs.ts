import { CAMPAIGN_BEGUN } from '@/lib/campaigns'
import { type Reaction, reaction } from '@/lib/events'
import { arrangeWeek, WEEK_OVER } from './arrange-week'
import { tellWeek } from './tell-week'

export const resultReactions: readonly Reaction[] = [
  reaction({
    name: 'results.arrange-week',
    events: [CAMPAIGN_BEGUN],
    handler: async (ctx) => void (await arrangeWeek(ctx, {})),
  }),
  reaction({
    name: 'results.tell-week',
    events: [WEEK_OVER],
    handler: async (ctx, { monday }) => void (await tellWeek(ctx, { monday: String(monday) })),
  }),
]
