import { command } from '@/lib/operations'
import { leaveRuns } from './leave-runs'
import { moveWorkflow, reachWorkflow } from './reach-workflow'
import { OPEN_STATES, workflowIdInput } from './schema'

/** Ends a workflow for good: whatever runs is left, and the assistant or people go on. What it did can still be looked at. @throws conflict */
export const archiveWorkflow = command({
  name: 'workflows.archive',
  access: 'agents:write',
  input: workflowIdInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: {
    method: 'POST',
    path: '/workflows/{workflowId}/archive',
    summary: 'Archive a workflow',
    tags: ['Workflows'],
  },
  handler: async ({ ctx, input: { workflowId } }) => {
    const { name } = await reachWorkflow(ctx, 'agents:write', workflowId)
    await moveWorkflow(ctx, workflowId, ['active', 'paused'], 'archived')
    await leaveRuns(ctx, { workflowId, state: { in: [...OPEN_STATES] } }, 'archived')
    ctx.audit({ resourceId: workflowId, after: { name } })
    return { id: workflowId, status: 'archived' as const }
  },
})
