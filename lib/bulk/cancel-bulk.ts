import { conflict } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { bulkRunInput } from './schema'

/** Stops before the next company; what is done stays done. */
export const cancelBulk = platformCommand({
  name: 'bulk.cancel',
  access: 'bulk:run',
  input: bulkRunInput,
  handler: async ({ db, input, audit }) => {
    const stopped = await db.bulkRun.updateMany({
      where: { id: input.id, status: 'running' },
      data: { status: 'cancelled', finishedAt: new Date(), leaseUntil: null },
    })
    if (stopped.count === 0) throw conflict('This run is over.')
    const left = await db.bulkItem.updateMany({
      where: { runId: input.id, status: 'pending' },
      data: { status: 'cancelled' },
    })
    audit({ resourceId: input.id, after: { left: left.count } })
    return { left: left.count }
  },
})
