import { command } from '@/lib/operations'
import { moveWorkflow, reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'

/** Conversations begin with it again. @throws conflict */
export const resumeWorkflow = command({
  name: 'workflows.resume',
  access: 'agents:write',
  input: workflowIdInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: { method: 'POST', path: '/workflows/{workflowId}/resume', summary: 'Resume a workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId } }) => {
    const { name } = await reachWorkflow(ctx, 'agents:write', workflowId)
    await moveWorkflow(ctx, workflowId, ['paused'], 'active')
    ctx.audit({ resourceId: workflowId, after: { name } })
    return { id: workflowId, status: 'active' as const }
  },
})
