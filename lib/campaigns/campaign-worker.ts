import { type Rounds, startRounds } from '@/lib/db'
import { CAMPAIGN_DUE, endTurns, takeTurn } from './run-line'
import { runTurnSafely, type TurnOptions } from './run-turn'
import { closeMailers } from './sending'

const SWEEP_MS = 500
/** Campaigns that have their turn at the same time in one process. */
const AT_ONCE = 3

/** Gives running campaigns their turns. */
export async function startCampaignWorker({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  if (isAlone) await endTurns()
  const aloneSince = isAlone ? new Date() : null
  const serve = async (options: TurnOptions) => {
    while (!options.isStopped()) {
      const turn = await takeTurn()
      if (!turn) return
      await runTurnSafely(turn, options)
    }
  }
  const rounds = startRounds({
    everyMs: SWEEP_MS,
    channel: CAMPAIGN_DUE,
    startsNow: true,
    failure: 'campaigns could not have their turns; the next sweep tries again',
    round: async (isStopped) => {
      await Promise.all(Array.from({ length: AT_ONCE }, () => serve({ aloneSince, isStopped })))
    },
  })
  return {
    stop: async () => {
      await rounds.stop()
      closeMailers()
    },
  }
}
