import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import {
  type BulkOperation,
  type BulkRunView,
  bulkChange,
  bulkRunInput,
  ITEM_STATUSES,
  type ItemStatus,
} from './schema'

/** A run with its counts, as its page follows it. */
export const getBulkRun = platformQuery({
  name: 'bulk.get',
  access: 'staff',
  input: bulkRunInput,
  handler: async ({ db, input }): Promise<BulkRunView> => {
    const run = await db.bulkRun.findFirst({ where: { id: input.id } })
    if (!run) throw notFound('Run')
    const groups = await db.bulkItem.groupBy({ by: ['status'], where: { runId: run.id }, _count: { _all: true } })
    const countOf = (status: ItemStatus) => groups.find((group) => group.status === status)?._count._all ?? 0
    return {
      id: run.id,
      operation: run.operation as BulkOperation,
      parameters: bulkChange.parse(run.parameters),
      status: run.status as BulkRunView['status'],
      startedBy: run.startedBy,
      total: run.total,
      createdAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
      counts: Object.fromEntries(ITEM_STATUSES.map((status) => [status, countOf(status)])) as Record<
        ItemStatus,
        number
      >,
    }
  },
})
