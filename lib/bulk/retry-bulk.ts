import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { BULK_REQUESTED } from './bulk-run'
import { bulkRunInput } from './schema'

/** Tries the companies again that failed, or before which the run was stopped. */
export const retryBulk = platformCommand({
  name: 'bulk.retry',
  access: 'bulk:run',
  input: bulkRunInput,
  handler: async ({ db, input, audit }) => {
    const again = await db.bulkItem.updateMany({
      where: { runId: input.id, status: { in: ['failed', 'cancelled'] } },
      data: { status: 'pending', detail: null, finishedAt: null },
    })
    if (again.count === 0) throw conflict('There is nothing to try again.')
    await db.bulkRun.update({
      where: { id: input.id },
      data: { status: 'running', finishedAt: null, leaseUntil: null },
    })
    await db.$executeRaw`SELECT pg_notify(${BULK_REQUESTED}, ${input.id})`
    audit({ resourceId: input.id, after: { again: again.count } })
    return { again: again.count }
  },
})
