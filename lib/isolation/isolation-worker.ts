import { listen } from '@/lib/db'
import { logger } from '@/lib/kernel'
import { examine } from './examine'
import { claimRun, endRunLeases, forgetOldRuns, ISOLATION_REQUESTED, openDailyRun } from './isolation-run'

const SWEEP_MS = 60_000

/** Examines when somebody asks, and once a day. */
export async function startIsolationWorker({ isAlone }: { isAlone: boolean }): Promise<{ stop(): Promise<void> }> {
  if (isAlone) await endRunLeases()
  let running: Promise<void> | null = null
  let isStopped = false
  const take = async () => {
    await openDailyRun()
    for (let id = await claimRun(); id; id = await claimRun()) await examine(id)
    await forgetOldRuns()
  }
  const wake = () => {
    if (isStopped || running) return
    running = take()
      .catch((error: unknown) => logger.warn({ err: error }, 'an examination failed; the next sweep goes on'))
      .finally(() => {
        running = null
      })
  }
  const unlisten = listen(ISOLATION_REQUESTED, { onMessage: wake, onUp: wake })
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
