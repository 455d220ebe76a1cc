import { platformDb, type Rounds, startRounds } from '@/lib/db'
import { applyItem } from './apply-item'
import {
  BULK_REQUESTED,
  type ClaimedBulkRun,
  claimBulkRun,
  endBulkLeases,
  finishBulkRun,
  keepBulkLease,
} from './bulk-run'

const SWEEP_MS = 3_000
const BATCH = 20

/** Goes through the items that are still pending; stops between two companies. */
export async function runBulk(run: ClaimedBulkRun, isStopped: () => boolean = () => false): Promise<void> {
  while (!isStopped() && (await keepBulkLease(run.id))) {
    const items = await platformDb().bulkItem.findMany({
      where: { runId: run.id, status: 'pending' },
      orderBy: { tenantId: 'asc' },
      take: BATCH,
      select: { tenantId: true },
    })
    for (const { tenantId } of items) if (!isStopped()) await applyItem(run, tenantId)
    if (items.length < BATCH) return finishBulkRun(run.id)
  }
}

/** Works off runs as they are asked for, and those whose worker died. */
export async function startBulkWorker({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  if (isAlone) await endBulkLeases()
  return startRounds({
    everyMs: SWEEP_MS,
    channel: BULK_REQUESTED,
    failure: 'a bulk run failed; the next sweep goes on',
    round: async (isStopped) => {
      for (let run = await claimBulkRun(); run && !isStopped(); run = await claimBulkRun()) {
        await runBulk(run, isStopped)
      }
    },
  })
}
