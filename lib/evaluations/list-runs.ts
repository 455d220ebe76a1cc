import { reachAgent } from '@/lib/agents'
import { query } from '@/lib/operations'
import { RUN_FIELDS, runView } from './run-view'
import { agentInput, type RunView } from './schema'

const MOST = 20

/** The runs of an agent, the latest first. */
export const listRuns = query({
  name: 'evaluations.list-runs',
  access: 'agents:read',
  input: agentInput,
  route: { method: 'GET', path: '/agents/{agentId}/test-runs', summary: 'List test runs', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId } }): Promise<RunView[]> => {
    await reachAgent(ctx, agentId, 'agents:read')
    const rows = await ctx.db.evaluationRun.findMany({
      where: { agentId },
      orderBy: { id: 'desc' },
      take: MOST,
      select: RUN_FIELDS,
    })
    return rows.map(runView)
  },
})
