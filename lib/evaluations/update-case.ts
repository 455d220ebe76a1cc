import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { caseView } from './case-view'
import { reachCase } from './reach-case'
import { updateCaseInput } from './schema'

/** @throws conflict when somebody saved since the editor was opened */
export const updateCase = command({
  name: 'evaluations.update-case',
  access: 'agents:write',
  input: updateCaseInput,
  route: { method: 'PUT', path: '/agent-tests/{caseId}', summary: 'Change a test of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { caseId, version, ...content } }) => {
    const before = await reachCase(ctx, caseId, 'agents:write')
    const saved = await ctx.db.evaluationCase.updateMany({
      where: { id: caseId, version },
      data: { ...content, version: { increment: 1 } },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this test meanwhile. Reload to see their changes.')
    ctx.audit({ resourceId: caseId, before: caseView(before), after: content })
    return { id: caseId, version: version + 1 }
  },
})
