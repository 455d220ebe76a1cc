import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'

/** Removes a draft that was never put to use. Others are archived: what they did stays on record. @throws conflict */
export const deleteWorkflow = command({
  name: 'workflows.delete',
  access: 'agents:delete',
  input: workflowIdInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: { method: 'DELETE', path: '/workflows/{workflowId}', summary: 'Delete a draft workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId } }) => {
    const row = await reachWorkflow(ctx, 'agents:delete', workflowId)
    const { count } = await ctx.db.workflow.deleteMany({ where: { id: workflowId, liveVersion: null } })
    if (count === 0) throw conflict('This workflow has been used. Archive it instead.')
    ctx.audit({ resourceId: workflowId, before: { name: row.name } })
    return { id: workflowId }
  },
})
