import { type Reaction, reaction } from '@/lib/events'
import { COUNTED } from '@/lib/targets'
import { rebuildAll } from './rebuild-all'
import { refreshFacts } from './refresh-facts'

/** Only what can change a fact: a customer's later messages do not. */
const EVENTS = ['conversation.started', 'conversation.changed', 'message.sent', 'survey.answered', COUNTED]

export const supportFigureReactions: readonly Reaction[] = [
  reaction({
    name: 'support-figures.refresh',
    events: EVENTS,
    handler: async (ctx, payload) => {
      await refreshFacts(ctx, { conversationIds: [String(payload.conversationId)] })
    },
  }),
  reaction({
    name: 'support-figures.rebuild',
    events: ['support_figures.rebuild'],
    timeoutSeconds: 1_800,
    tenantConcurrency: 1,
    handler: (ctx) => rebuildAll(ctx, {}),
  }),
]
