import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listBulkRunsInput } from './schema'

/** Operations on many companies, newest first. */
export const listBulkRuns = platformQuery({
  name: 'bulk.list',
  access: 'staff',
  input: listBulkRunsInput,
  handler: async ({ db, input }) => {
    const rows = await db.bulkRun.findMany({
      where: input.cursor ? { id: { lt: input.cursor } } : {},
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: { id: true, operation: true, status: true, startedBy: true, total: true, createdAt: true },
    })
    return cutPage(rows, input.limit)
  },
})
