import type { TestTenant } from '@/lib/testing'
import { beginCampaign } from './begin-campaign'
import { joinLine, takeTurn } from './run-line'
import { runTurnSafely } from './run-turn'

const options = { aloneSince: null, isStopped: () => false }

/** Gives turns until nobody is due. @returns how many */
export async function turns(most = 200): Promise<number> {
  for (let count = 0; count < most; count++) {
    const turn = await takeTurn()
    if (!turn) return count
    await runTurnSafely(turn, options)
  }
  throw new Error('campaigns have turns without end')
}

/** Freezes a campaign's audience and sends to it. */
export async function send(of: TestTenant, campaignId: string): Promise<void> {
  await beginCampaign(of.system, { campaignId })
  await joinLine(of.system, campaignId)
  await turns()
}
