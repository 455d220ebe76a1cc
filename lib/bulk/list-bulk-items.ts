import { cutPage } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { listItemsInput } from './schema'

/** The result of a run for each company. */
export const listBulkItems = platformQuery({
  name: 'bulk.list-items',
  access: 'staff',
  input: listItemsInput,
  handler: async ({ db, input }) => {
    const rows = await db.bulkItem.findMany({
      where: {
        runId: input.id,
        ...(input.status ? { status: input.status } : {}),
        ...(input.cursor ? { tenantId: { gt: input.cursor } } : {}),
      },
      orderBy: { tenantId: 'asc' },
      take: input.limit + 1,
    })
    return cutPage(rows, input.limit, ({ tenantId }) => tenantId)
  },
})
