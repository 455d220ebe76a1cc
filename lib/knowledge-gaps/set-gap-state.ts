import { command } from '@/lib/operations'
import { changedMeanwhile, reachGap } from './reach-gap'
import { setGapStateInput } from './schema'

/** Puts a gap aside, or takes it up again. */
export const setGapState = command({
  name: 'knowledge_gaps.set-state',
  access: 'knowledge:write',
  input: setGapStateInput,
  route: {
    method: 'PUT',
    path: '/knowledge/gaps/{gapId}/state',
    summary: 'Dismiss or reopen an unanswered question',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { gapId, version, state } }) => {
    const before = await reachGap(ctx, gapId)
    const isClosed = state === 'dismissed'
    const saved = await ctx.db.knowledgeGap.updateMany({
      where: { id: gapId, version },
      data: {
        state,
        closedBy: isClosed ? ctx.actor.label.slice(0, 200) : null,
        closedAt: isClosed ? new Date() : null,
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) throw changedMeanwhile()
    ctx.audit({ resourceId: gapId, before: { state: before.state }, after: { state } })
    return { id: gapId, state }
  },
})
