import { notifyLive } from '@/lib/events'
import { notFound } from '@/lib/kernel'
import { ownerFilter, task } from '@/lib/operations'
import { viewingInput } from './schema'
import { staffAuthor } from './staff-author'

/** A member has a conversation open, or has left it: colleagues who have it open too are told, nothing is kept. */
export const showViewing = task({
  name: 'conversations.viewing',
  access: 'conversations:read',
  input: viewingInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/viewing',
    summary: 'Tell that a member has a conversation open',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const { conversationId, viewing, isAnswer } = input
    const row = await ctx.db.conversation.findFirst({
      where: { id: conversationId, ...ownerFilter(ctx, 'conversations:read') },
      select: { id: true },
    })
    if (!row) throw notFound('Conversation')
    const { id: memberId, name } = await staffAuthor(ctx)
    if (memberId) await notifyLive(ctx, 'conversation.viewing', { conversationId, memberId, name, viewing, isAnswer })
    return { viewing }
  },
})
