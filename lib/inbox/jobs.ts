import { reaction } from '@/lib/events'
import { assignWaiting } from './assign-waiting'
import { assignWhatWaits } from './assign-what-waits'
import { MEMBER_RETURNED } from './note-return'

export const inboxReactions = [
  reaction({
    name: 'inbox.assign-waiting',
    events: ['conversation.started', 'conversation.handed_over', 'conversation.waits_again'],
    handler: async (ctx, payload) => {
      await assignWaiting(ctx, { conversationId: String(payload.conversationId) })
    },
  }),
  reaction({
    name: 'inbox.assign-what-waits',
    events: [MEMBER_RETURNED],
    handler: (ctx) => assignWhatWaits(ctx, {}),
    timeoutSeconds: 120,
  }),
]
