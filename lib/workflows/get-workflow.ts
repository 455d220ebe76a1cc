import { query } from '@/lib/operations'
import { reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'
import { workflowView } from './workflow-view'

export const getWorkflow = query({
  name: 'workflows.get',
  access: 'agents:read',
  input: workflowIdInput,
  route: { method: 'GET', path: '/workflows/{workflowId}', summary: 'Get a workflow', tags: ['Workflows'] },
  handler: async ({ ctx, input: { workflowId } }) => workflowView(await reachWorkflow(ctx, 'agents:read', workflowId)),
})
