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
    const items = rows.slice(0, input.limit)
    return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null }
  },
})
