import { query } from '@/lib/operations'
import { caseView } from './case-view'
import { reachCase } from './reach-case'
import { type CaseView, caseInput } from './schema'

export const getCase = query({
  name: 'evaluations.get-case',
  access: 'agents:read',
  input: caseInput,
  route: { method: 'GET', path: '/agent-tests/{caseId}', summary: 'Get a test of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input }): Promise<CaseView> => caseView(await reachCase(ctx, input.caseId, 'agents:read')),
})
