import { notifyLive } from '@/lib/events'
import { notFound } from '@/lib/kernel'
import { ownerFilter, task } from '@/lib/operations'
import { typingInput } from './schema'
import { staffAuthor } from './staff-author'

/** A member types, or stopped: whoever looks at the thread is told, nothing is kept. */
export const showTyping = task({
  name: 'conversations.typing',
  access: 'conversations:write',
  input: typingInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/typing',
    summary: 'Tell that a member is typing',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const { conversationId, typing } = input
    const row = await ctx.db.conversation.findFirst({
      where: { id: conversationId, ...ownerFilter(ctx, 'conversations:write') },
      select: { id: true },
    })
    if (!row) throw notFound('Conversation')
    const { id: memberId, name } = await staffAuthor(ctx)
    await notifyLive(ctx, 'conversation.typing', { conversationId, by: 'member', memberId, name, typing })
    return { typing }
  },
})
