import { reachAgent } from '@/lib/agents'
import { THUMBS } from '@/lib/conversations/schema'
import { cutPage } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { listSamplesInput, type SampleView } from './schema'

const LONGEST = 2_000

/** Answers of real conversations that were chosen to be looked at, the latest first; those that the member may read. */
export const listSamples = query({
  name: 'evaluations.list-samples',
  access: 'conversations:read',
  input: listSamplesInput,
  route: { method: 'GET', path: '/agents/{agentId}/samples', summary: 'List sampled answers', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId, cursor, limit } }) => {
    await reachAgent(ctx, agentId, 'agents:read')
    const rows = await ctx.db.answerSample.findMany({
      where: {
        agentId,
        conversation: ownerFilter(ctx, 'conversations:read'),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const messages = await ctx.db.message.findMany({
      where: { id: { in: items.flatMap(({ messageId, questionId }) => [messageId, questionId]) } },
      select: { id: true, body: true, thumb: true, agentVersion: true },
    })
    const byId = new Map(messages.map((message) => [message.id, message]))
    return {
      items: items.map((row): SampleView => {
        const answer = byId.get(row.messageId)
        return {
          id: row.id,
          conversationId: row.conversationId,
          messageId: row.messageId,
          question: byId.get(row.questionId)?.body.slice(0, LONGEST) ?? '',
          answer: answer?.body.slice(0, LONGEST) ?? '',
          thumb: THUMBS.find((known) => known === answer?.thumb) ?? null,
          verdict: row.verdict === 'good' || row.verdict === 'bad' ? row.verdict : null,
          note: row.note,
          judgedBy: row.judgedBy,
          agentVersion: answer?.agentVersion ?? null,
          createdAt: row.createdAt.toISOString(),
        }
      }),
      nextCursor,
    }
  },
})
