import { command } from '@/lib/operations'
import { reachFinding } from './reach-finding'
import { setFindingStateInput } from './schema'

/** Both passages stay as they are, and it is not found again; or it is looked at once more. */
export const setFindingState = command({
  name: 'knowledge_findings.set-state',
  access: 'knowledge:write',
  input: setFindingStateInput,
  route: {
    method: 'PUT',
    path: '/knowledge/findings/{findingId}/state',
    summary: 'Keep both passages of a finding',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { findingId, state } }) => {
    const before = await reachFinding(ctx, findingId)
    const decided =
      state === 'open' ? { decidedBy: null, decidedAt: null } : { decidedBy: ctx.actor.label, decidedAt: new Date() }
    await ctx.db.knowledgeFinding.update({ where: ctx.key(findingId), data: { state, ...decided } })
    ctx.audit({ resourceId: findingId, before: { state: before.state }, after: { state } })
    return { id: findingId, state }
  },
})
