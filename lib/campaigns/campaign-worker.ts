import type { Rounds } from '@/lib/db'
import { serveLine } from '@/lib/events'
import { closeMailers } from './email-outlet'
import { campaignLine } from './run-line'
import { runTurnSafely } from './run-turn'

/** Campaigns that have their turn at the same time in one process. */
const AT_ONCE = 3

/** Gives running campaigns their turns. */
export async function startCampaignWorker({ isAlone }: { isAlone: boolean }): Promise<Rounds> {
  const aloneSince = isAlone ? new Date() : null
  const rounds = await serveLine(campaignLine, {
    atOnce: AT_ONCE,
    isAlone,
    runTurn: (turn, isStopped) => runTurnSafely(turn, { aloneSince, isStopped }),
    failure: 'campaigns could not have their turns; the next sweep tries again',
  })
  return {
    stop: async () => {
      await rounds.stop()
      closeMailers()
    },
  }
}
