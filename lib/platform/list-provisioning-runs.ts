import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { runView } from './run-view'
import { listRunsInput } from './schema'

export const listProvisioningRuns = platformQuery({
  name: 'provisioning.list',
  access: 'staff',
  input: listRunsInput,
  route: {
    method: 'GET',
    path: '/provisioning-runs',
    summary: 'Companies that are or were being made',
    tags: ['Companies'],
  },
  handler: async ({ db, input }) => {
    const rows = await db.provisioningRun.findMany({
      where: input.cursor ? { id: { lt: input.cursor } } : {},
      orderBy: { id: 'desc' },
      take: input.limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, input.limit)
    return { items: items.map(runView), nextCursor }
  },
})
