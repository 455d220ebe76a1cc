import { reachAgent } from '@/lib/agents'
import { query } from '@/lib/operations'
import { caseView } from './case-view'
import { agentInput, type CaseView, MOST_CASES } from './schema'

/** The conversations that an agent is tested with, in the order in which they were written. */
export const listCases = query({
  name: 'evaluations.list-cases',
  access: 'agents:read',
  input: agentInput,
  route: { method: 'GET', path: '/agents/{agentId}/tests', summary: 'List the tests of an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId } }): Promise<CaseView[]> => {
    await reachAgent(ctx, agentId, 'agents:read')
    const rows = await ctx.db.evaluationCase.findMany({ where: { agentId }, orderBy: { id: 'asc' }, take: MOST_CASES })
    return rows.map(caseView)
  },
})
