import { reaction } from '@/lib/events'
import { notifyOfConversation } from './notify-of-conversation'
import { REPLY_DUE } from './planned-reply'
import { releaseConversations } from './release-conversations'
import { sendPlannedReply } from './send-planned-reply'
import { wakeConversation } from './wake-conversation'

export const conversationReactions = [
  reaction({
    name: 'conversations.notify',
    events: ['conversation.assigned', 'conversation.handed_over', 'conversation.started', 'message.noted'],
    handler: (ctx, payload) =>
      notifyOfConversation(ctx, {
        conversationId: String(payload.conversationId),
        ...(typeof payload.memberId === 'string' ? { memberId: payload.memberId } : {}),
        ...(typeof payload.by === 'string' ? { by: payload.by } : {}),
        ...(typeof payload.messageId === 'string' ? { messageId: payload.messageId } : {}),
        ...(typeof payload.reason === 'string' ? { reason: payload.reason } : {}),
        version: Number(payload.version ?? 0),
      }),
  }),
  reaction({
    name: 'conversations.release-conversations',
    events: ['member.disabled'],
    handler: (ctx, payload) => releaseConversations(ctx, { memberId: String(payload.memberId) }),
    timeoutSeconds: 300,
  }),
  reaction({
    name: 'conversations.send-planned-reply',
    events: [REPLY_DUE],
    handler: (ctx, payload) =>
      sendPlannedReply(ctx, { plannedId: String(payload.plannedId), dueAt: String(payload.dueAt) }),
  }),
  reaction({
    name: 'conversations.wake-conversation',
    events: ['conversation.snooze_due'],
    handler: async (ctx, payload) => {
      await wakeConversation(ctx, { conversationId: String(payload.conversationId), until: String(payload.until) })
    },
  }),
]
