import { query } from '@/lib/operations'
import { findProblems } from './find-problems'
import { reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'
import { storedDefinition } from './workflow-view'

/** The checks before it is put to use. */
export const checkWorkflow = query({
  name: 'workflows.check',
  access: 'agents:read',
  input: workflowIdInput,
  route: { method: 'GET', path: '/workflows/{workflowId}/checks', summary: 'Check a workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId } }) => {
    const row = await reachWorkflow(ctx, 'agents:read', workflowId)
    return { problems: await findProblems(ctx, storedDefinition(row.definition)) }
  },
})
