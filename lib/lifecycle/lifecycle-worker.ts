import { type Rounds, startRounds } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { advanceTenants } from './advance-tenants'
import { claimErasure, endErasureLeases, keepErasureLease, noteFailure } from './erasure-run'
import { LIFECYCLE_REQUESTED } from './move-tenant'
import { runErasure } from './run-erasure'
import { sendNotices, writeReminders } from './send-notices'
import { readSettings } from './settings'

const SWEEP_MS = 5_000

async function runErasures(isStopped: () => boolean): Promise<void> {
  for (let erasure = await claimErasure(); erasure; erasure = isStopped() ? null : await claimErasure()) {
    const stopLease = keepErasureLease(erasure.id)
    try {
      await runErasure(erasure)
    } catch (error) {
      logger.warn({ err: error, erasure: erasure.id }, 'erasing a company failed; the next sweep tries again')
      await noteFailure(erasure.id, error instanceof Error ? error.message : String(error))
    } finally {
      stopLease()
    }
  }
}

/** One look at everything that is due. */
export async function lifecyclePass(isStopped: () => boolean = () => false): Promise<void> {
  await advanceTenants(isStopped)
  await writeReminders(await readSettings())
  await sendNotices(isStopped)
  await runErasures(isStopped)
}

/** Moves companies along by the database's clock, tells their administrators, and erases. */
export async function startLifecycle({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  if (isAlone) await endErasureLeases()
  return startRounds({
    everyMs: SWEEP_MS,
    channel: LIFECYCLE_REQUESTED,
    round: lifecyclePass,
    failure: 'a look at the companies’ lives failed; the next sweep tries again',
  })
}
