import { notFound } from '@/lib/kernel'
import { ownerFilter, query, type TenantContext } from '@/lib/operations'
import { mergeProblem } from './merge-rules'
import type { MergeSide } from './merge-schema'
import { previewOf } from './preview'
import { type AuthorKind, type ConversationChannel, type ConversationMergePreview, mergePairInput } from './schema'

const LINES = 20

async function sideOf(ctx: TenantContext, id: string) {
  const row = await ctx.db.conversation.findFirst({ where: { id, ...ownerFilter(ctx, 'conversations:read') } })
  if (!row) throw notFound('Conversation')
  const messages = await ctx.db.message.count({ where: { conversationId: id } })
  const { channel, address, subject } = row
  const side: MergeSide = { id, channel: channel as ConversationChannel, address, subject, messages }
  return { row, side }
}

/** What two conversations would be as one, or why they cannot be. */
export const previewConversationMerge = query({
  name: 'conversations.preview-merge',
  access: 'conversations:read',
  input: mergePairInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/merge-preview',
    summary: 'Look at what a merge of two conversations would be',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<ConversationMergePreview> => {
    const [into, other] = await Promise.all([sideOf(ctx, input.conversationId), sideOf(ctx, input.otherId)])
    const [problem, rows] = await Promise.all([
      mergeProblem(ctx, other.row, into.row),
      ctx.db.message.findMany({
        where: { conversationId: { in: [input.conversationId, input.otherId] } },
        orderBy: { id: 'desc' },
        take: LINES,
        select: { conversationId: true, authorKind: true, authorName: true, body: true, createdAt: true },
      }),
    ])
    return {
      problem,
      into: into.side,
      other: other.side,
      lines: rows.reverse().map(({ conversationId, authorKind, authorName, body, createdAt }) => ({
        isOther: conversationId === input.otherId,
        author: authorKind as AuthorKind,
        name: authorName,
        text: previewOf(body, authorKind as AuthorKind),
        createdAt: createdAt.toISOString(),
      })),
    }
  },
})
