import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { reachWorkflow } from './reach-workflow'
import { updateWorkflowInput } from './schema'

/** Saves what is being worked on. Conversations notice it only when it is put to use. @throws conflict */
export const updateWorkflow = command({
  name: 'workflows.update',
  access: 'agents:write',
  input: updateWorkflowInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: { method: 'PATCH', path: '/workflows/{workflowId}', summary: 'Change a workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId, version, name, definition } }) => {
    const before = await reachWorkflow(ctx, 'agents:write', workflowId)
    if (before.status === 'archived') throw conflict('This workflow is archived.')
    const saved = await ctx.db.workflow.updateMany({
      where: { id: workflowId, version },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(definition === undefined ? {} : { definition }),
        version: { increment: 1 },
      },
    })
    if (saved.count === 0) {
      throw conflict('Somebody else has saved this workflow meanwhile. Reload to see their changes.')
    }
    ctx.audit({ resourceId: workflowId, before: { name: before.name }, after: { name } })
    return { id: workflowId, version: version + 1 }
  },
})
