import { can, ownerFilter, query } from '@/lib/operations'
import { gapView } from './gap-view'
import { reachGap } from './reach-gap'
import { type GapQuestion, type GapView, gapInput } from './schema'

const MOST = 20
const LONGEST = 500

/** A gap with the conversations in which it came up, the latest first: those that the member may read. */
export const getGap = query({
  name: 'knowledge_gaps.get',
  access: 'knowledge:read',
  input: gapInput,
  route: { method: 'GET', path: '/knowledge/gaps/{gapId}', summary: 'Get an unanswered question', tags: ['Knowledge'] },
  handler: async ({ ctx, input: { gapId } }): Promise<{ gap: GapView; questions: GapQuestion[] }> => {
    const gap = await reachGap(ctx, gapId)
    const rows = can(ctx.actor, 'conversations:read')
      ? await ctx.db.knowledgeGapQuestion.findMany({
          where: { gapId, conversation: ownerFilter(ctx, 'conversations:read') },
          orderBy: { id: 'desc' },
          take: MOST,
        })
      : []
    const said = await ctx.db.message.findMany({
      where: { id: { in: rows.map(({ messageId }) => messageId) } },
      select: { id: true, body: true },
    })
    return {
      gap: gapView(gap),
      questions: rows.map(({ conversationId, messageId, reason, askedAt }) => ({
        conversationId,
        body: said.find(({ id }) => id === messageId)?.body.slice(0, LONGEST) ?? '',
        reason: reason === 'thumb_down' ? 'thumb_down' : 'not_found',
        askedAt: askedAt.toISOString(),
      })),
    }
  },
})
