import { agentView, contentOf, reachAgent, settingsToEdit } from '@/lib/agents'
import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { openRun } from './open-run'
import { startRunInput } from './schema'

/**
 * Runs all tests of an agent, beside what customers get.
 * @throws quota_exceeded before anything is asked, conflict where there are no tests
 */
export const startRun = command({
  name: 'evaluations.start-run',
  access: 'agents:write',
  input: startRunInput,
  route: { method: 'POST', path: '/agents/{agentId}/test-runs', summary: 'Test an AI agent', tags: ['AI'] },
  handler: async ({ ctx, input: { agentId, which } }) => {
    const agent = await reachAgent(ctx, agentId, 'agents:write')
    const settings = which === 'draft' ? settingsToEdit(agent) : contentOf(agentView(agent))
    const run = await openRun(ctx, agent, settings, 'asked')
    if (!run) throw conflict('This agent has no tests yet.')
    ctx.audit({ resourceId: agentId, after: { runId: run.id, which } })
    return { id: run.id }
  },
})
