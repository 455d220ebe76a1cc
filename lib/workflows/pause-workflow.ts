import { command } from '@/lib/operations'
import { moveWorkflow, reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'

/** No conversation begins with it; those that have begun go on to their end. @throws conflict */
export const pauseWorkflow = command({
  name: 'workflows.pause',
  access: 'agents:write',
  input: workflowIdInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: { method: 'POST', path: '/workflows/{workflowId}/pause', summary: 'Pause a workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId } }) => {
    const { name } = await reachWorkflow(ctx, 'agents:write', workflowId)
    await moveWorkflow(ctx, workflowId, ['active'], 'paused')
    ctx.audit({ resourceId: workflowId, after: { name } })
    return { id: workflowId, status: 'paused' as const }
  },
})
