import { reaction } from '@/lib/events'
import { releaseConversations } from './release-conversations'
import { wakeConversation } from './wake-conversation'

export const conversationReactions = [
  reaction({
    name: 'conversations.release-conversations',
    events: ['member.disabled'],
    handler: (ctx, payload) => releaseConversations(ctx, { memberId: String(payload.memberId) }),
    timeoutSeconds: 300,
  }),
  reaction({
    name: 'conversations.wake-conversation',
    events: ['conversation.snooze_due'],
    handler: async (ctx, payload) => {
      await wakeConversation(ctx, { conversationId: String(payload.conversationId), until: String(payload.until) })
    },
  }),
]
