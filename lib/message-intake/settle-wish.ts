import { allowMessages, type MailToken, meetRecipient, refuseMessages } from '@/lib/campaigns'
import type { CommandContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import type { Wish } from './schema'

type Wished = {
  channel: SuppressedChannel
  /** Theirs, as far as we know. */
  addresses: readonly string[]
  wish: Wish
  /** When they said so. */
  at: string
  evidence: string
  about: MailToken | null
}

/** Has somebody said the opposite since? Events come in any order; of two in one moment, stopping counts. */
async function isOutdated({ db }: CommandContext, { channel, addresses, wish, at }: Wished): Promise<boolean> {
  const since = wish === 'stop' ? { gt: at } : { gte: at }
  const opposite = wish === 'stop' ? 'start' : 'stop'
  const where = { channel, wishOf: { in: [...addresses] }, wish: opposite, toldAt: since }
  return (await db.messageEvent.count({ where })) > 0
}

/**
 * Keeps marketing from somebody, or lets it back, as they said last. A word like START is a wish only of somebody who has said stop:
 * `yes` is a common answer.
 * @returns what has changed with it
 */
export async function settleWish(ctx: CommandContext, wished: Wished): Promise<'stopped' | 'started' | null> {
  const { channel, addresses, wish, about, evidence } = wished
  const whose = about && { campaignId: about.campaignId, contactId: about.contactId }
  if (await isOutdated(ctx, wished)) {
    // It was said all the same, and is counted for the campaign that it answers.
    if (wish === 'stop' && whose) await meetRecipient(ctx, whose, 'unsubscribed')
    return null
  }
  if (wish === 'start') return (await allowMessages(ctx, { channel, addresses, evidence })) ? 'started' : null
  await refuseMessages(ctx, { channel, addresses, about: whose, evidence })
  return 'stopped'
}
