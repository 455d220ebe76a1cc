import { reaction } from '@/lib/events'
import { wakeConversation } from './wake-conversation'

export const conversationReactions = [
  reaction({
    name: 'conversations.wake-conversation',
    events: ['conversation.snooze_due'],
    handler: async (ctx, payload) => {
      await wakeConversation(ctx, { conversationId: String(payload.conversationId), until: String(payload.until) })
    },
  }),
]
