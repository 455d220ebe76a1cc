import { type Rounds, startRounds } from '@/lib/db'
import { examine } from './examine'
import { claimRun, endRunLeases, forgetOldRuns, ISOLATION_REQUESTED, openDailyRun } from './isolation-run'

const SWEEP_MS = 60_000

/** Examines when somebody asks, and once a day. */
export async function startIsolationWorker({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  if (isAlone) await endRunLeases()
  return startRounds({
    everyMs: SWEEP_MS,
    channel: ISOLATION_REQUESTED,
    failure: 'an examination failed; the next sweep goes on',
    round: async () => {
      await openDailyRun()
      for (let id = await claimRun(); id; id = await claimRun()) await examine(id)
      await forgetOldRuns()
    },
  })
}
