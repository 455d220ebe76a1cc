import { ownerFilter, query } from '@/lib/operations'
import { UNDO_MS } from './merge-rules'
import { type ConversationChannel, type ConversationMergeView, conversationInput } from './schema'

const MOST = 50

/** Which conversations have gone into this one, and until when each can be taken out again. */
export const listConversationMerges = query({
  name: 'conversations.list-merges',
  access: 'conversations:read',
  input: conversationInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/merges',
    summary: 'List the conversations that were merged into one',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<{ items: ConversationMergeView[] }> => {
    const rows = await ctx.db.conversationMerge.findMany({
      where: {
        targetId: input.conversationId,
        undoneAt: null,
        target: ownerFilter(ctx, 'conversations:read'),
      },
      orderBy: { id: 'desc' },
      take: MOST,
      select: { id: true, mergedBy: true, createdAt: true, source: { select: { channel: true } } },
    })
    return {
      items: rows.map(({ id, mergedBy, createdAt, source }) => {
        const until = new Date(createdAt.getTime() + UNDO_MS)
        return {
          id,
          channel: source.channel as ConversationChannel,
          mergedBy,
          mergedAt: createdAt.toISOString(),
          undoUntil: until > new Date() ? until.toISOString() : null,
        }
      }),
    }
  },
})
