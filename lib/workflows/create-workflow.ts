import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { createWorkflowInput, FIRST_DEFINITION } from './schema'
import { workflowView } from './workflow-view'

export const createWorkflow = command({
  name: 'workflows.create',
  access: 'agents:write',
  input: createWorkflowInput,
  route: {
    method: 'POST',
    path: '/workflows',
    summary: 'Create a workflow',
    description: 'A draft. Nothing happens in conversations before it is put to use.',
    tags: ['Workflows'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name, definition = FIRST_DEFINITION } }) => {
    const row = await ctx.db.workflow.create({ data: { id: newId(), name, definition, ownerId: ownerOf(ctx) } })
    ctx.audit({ resourceId: row.id, after: { name } })
    return workflowView(row)
  },
})
