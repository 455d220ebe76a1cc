import { command } from '@/lib/operations'
import { caseView } from './case-view'
import { reachCase } from './reach-case'
import { caseInput } from './schema'

/** What earlier runs say of it stays with them. */
export const deleteCase = command({
  name: 'evaluations.delete-case',
  access: 'agents:write',
  input: caseInput,
  route: { method: 'DELETE', path: '/agent-tests/{caseId}', summary: 'Delete a test of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { caseId } }) => {
    const before = await reachCase(ctx, caseId, 'agents:write')
    await ctx.db.evaluationCase.deleteMany({ where: { id: caseId } })
    ctx.audit({ resourceId: caseId, before: caseView(before) })
    return { id: caseId }
  },
})
