import { addSource } from '@/lib/knowledge'
import { command } from '@/lib/operations'
import { changedMeanwhile, reachGap } from './reach-gap'
import { answerGapInput } from './schema'

/** The missing answer is knowledge from now on; the question is asked again afterwards. Payload: `gapId`. */
export const GAP_ANSWERED = 'knowledge_gap.answered'

/** @throws conflict when somebody has changed it, limit_exceeded where the plan has no room for another page */
export const answerGap = command({
  name: 'knowledge_gaps.answer',
  access: 'knowledge:write',
  input: answerGapInput,
  route: {
    method: 'POST',
    path: '/knowledge/gaps/{gapId}/answer',
    summary: 'Answer an unanswered question',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { gapId, version, question, answer } }) => {
    await reachGap(ctx, gapId)
    const answered = await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId, version, state: 'open' },
      data: {
        state: 'answered',
        draft: answer,
        checkState: 'pending',
        checkSaid: null,
        closedBy: ctx.actor.label.slice(0, 200),
        closedAt: new Date(),
        version: { increment: 1 },
      },
    })
    if (answered.count === 0) throw changedMeanwhile()
    const source = await addSource(ctx, { kind: 'qa', question, answer })
    await ctx.db.knowledgeGap.updateMany({ where: { id: gapId }, data: { sourceId: source.id } })
    ctx.emit(GAP_ANSWERED, { gapId })
    ctx.audit({ resourceId: gapId, after: { question, answer, sourceId: source.id } })
    return { id: gapId, sourceId: source.id }
  },
})
