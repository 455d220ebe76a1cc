import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reachable } from './reach-workflow'
import { listWorkflowsInput } from './schema'
import { ROW_FIELDS, workflowRow } from './workflow-view'

/** Newest first. */
export const listWorkflows = query({
  name: 'workflows.list',
  access: 'agents:read',
  input: listWorkflowsInput,
  route: { method: 'GET', path: '/workflows', summary: 'List workflows', tags: ['Workflows'] },
  handler: async ({ ctx, input: { cursor, limit, status } }) => {
    const rows = await ctx.db.workflow.findMany({
      where: {
        ...reachable(ctx, 'agents:read'),
        ...(status ? { status } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: ROW_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { items: items.map(workflowRow), nextCursor }
  },
})
