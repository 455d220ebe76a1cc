import { modelPrices } from '@/lib/ai'
import { query } from '@/lib/operations'
import { reachRun } from './reach-case'
import { resultView, runView } from './run-view'
import { MOST_CASES, type ResultView, type RunView, runInput, SIDES } from './schema'

/** A run with what came of each case, with each of the settings. */
export const getRun = query({
  name: 'evaluations.get-run',
  access: 'agents:read',
  input: runInput,
  route: { method: 'GET', path: '/agent-test-runs/{runId}', summary: 'Get a test run', tags: ['AI'] },
  handler: async ({ ctx, input }): Promise<{ run: RunView; results: ResultView[]; currency: string }> => {
    const run = await reachRun(ctx, input.runId, 'agents:read')
    const [rows, { currency }] = await Promise.all([
      ctx.db.evaluationResult.findMany({
        where: { runId: run.id },
        orderBy: [{ caseId: 'asc' }, { side: 'desc' }],
        take: MOST_CASES * SIDES.length,
      }),
      modelPrices(ctx),
    ])
    return { run: runView(run), results: rows.map(resultView), currency }
  },
})
