import { notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { theConversation } from './lock-conversation'
import { readUpTo } from './read-mark'
import { conversationInput } from './schema'
import { actingMemberId } from './staff-author'

/** The member wants to look at it again later. @returns the mark, just before the last message */
export const markUnread = command({
  name: 'conversations.mark-unread',
  access: 'conversations:read',
  about: theConversation,
  input: conversationInput,
  isAudited: false,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/unread',
    summary: 'Mark a conversation as unread',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const memberId = actingMemberId(ctx)
    const row = await ctx.db.conversation.findFirst({
      where: { id: input.conversationId, ...ownerFilter(ctx, 'conversations:read') },
      select: { lastMessageAt: true },
    })
    if (!row) throw notFound('Conversation')
    const readAt = new Date(row.lastMessageAt.getTime() - 1)
    await readUpTo(ctx, input.conversationId, memberId, readAt, true)
    return { readAt: readAt.toISOString() }
  },
})
