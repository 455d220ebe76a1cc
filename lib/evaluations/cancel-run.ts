import { command } from '@/lib/operations'
import { stopRun } from './open-run'
import { reachRun } from './reach-case'
import { runInput } from './schema'

export const cancelRun = command({
  name: 'evaluations.cancel-run',
  access: 'agents:write',
  input: runInput,
  route: { method: 'POST', path: '/agent-test-runs/{runId}/cancel', summary: 'Stop a test run', tags: ['AI'] },
  handler: async ({ ctx, input: { runId } }) => {
    await reachRun(ctx, runId, 'agents:write')
    const isStopped = await stopRun(ctx, runId)
    ctx.audit({ resourceId: runId })
    return { isStopped }
  },
})
