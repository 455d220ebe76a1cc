import { listen, platformDb } from '@/lib/db'
import { logger } from '@/lib/kernel'
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
export async function startBulkWorker({ isAlone }: { isAlone: boolean }): Promise<{ stop(): Promise<void> }> {
  if (isAlone) await endBulkLeases()
  let isStopped = false
  let running: Promise<void> | null = null
  const take = async () => {
    for (let run = await claimBulkRun(); run && !isStopped; run = await claimBulkRun()) {
      await runBulk(run, () => isStopped)
    }
  }
  const wake = () => {
    if (isStopped || running) return
    running = take()
      .catch((error) => logger.warn({ err: error }, 'a bulk run failed; the next sweep goes on'))
      .finally(() => {
        running = null
      })
  }
  const unlisten = listen(BULK_REQUESTED, { onMessage: wake, onUp: wake })
  const sweep = setInterval(wake, SWEEP_MS)
  return {
    stop: async () => {
      isStopped = true
      clearInterval(sweep)
      unlisten()
      await running
    },
  }
}
