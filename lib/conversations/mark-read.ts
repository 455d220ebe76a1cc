import { z } from 'zod'
import { notFound, uuid } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { theConversation } from './lock-conversation'
import { readUpTo } from './read-mark'
import { actingMemberId } from './staff-author'

/** The member has read up to this message. @returns the mark */
export const markRead = command({
  name: 'conversations.mark-read',
  access: 'conversations:read',
  about: theConversation,
  input: z.strictObject({ conversationId: uuid, messageId: uuid }),
  isAudited: false,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/read',
    summary: 'Mark a conversation as read',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const memberId = actingMemberId(ctx)
    const { conversationId, messageId } = input
    const message = await ctx.db.message.findFirst({
      where: { id: messageId, conversationId, conversation: ownerFilter(ctx, 'conversations:read') },
      select: { createdAt: true, conversation: { select: { lastMessageId: true, lastMessageAt: true } } },
    })
    if (!message) throw notFound('Message')
    const { conversation } = message
    const isNewest = conversation.lastMessageId === null || messageId >= conversation.lastMessageId
    const readAt =
      isNewest && conversation.lastMessageAt > message.createdAt ? conversation.lastMessageAt : message.createdAt
    await readUpTo(ctx, conversationId, memberId, readAt)
    ctx.emit('conversation.read', { conversationId, by: 'member', memberId, messageId })
    return { readAt: readAt.toISOString() }
  },
})
