import type { CommandContext } from '@/lib/operations'
import type { MailToken } from './mail-token'
import { tellAct } from './tell-act'

const MOMENT = {
  replied: 'repliedAt',
  opened: 'openedAt',
  clicked: 'clickedAt',
  unsubscribed: 'unsubscribedAt',
} as const

/**
 * Somebody shows that they have the mail. What they do is counted once for each of them; whoever was in doubt has got it.
 * @returns their address; null when the campaign has no such recipient
 */
export async function meetRecipient(
  ctx: CommandContext,
  whose: MailToken,
  what: keyof typeof MOMENT,
): Promise<string | null> {
  const recipient = await ctx.db.campaignRecipient.findFirst({ where: whose, select: { address: true, state: true } })
  if (!recipient) return null
  const now = new Date()
  const moment = MOMENT[what]
  const first = await ctx.db.campaignRecipient.updateMany({
    where: { ...whose, [moment]: null },
    data: { [moment]: now },
  })
  const proven = await ctx.db.campaignRecipient.updateMany({
    where: { ...whose, state: 'uncertain' },
    data: { state: 'sent', reason: null, sentAt: now },
  })
  if (first.count + proven.count > 0) {
    await ctx.db.campaign.updateMany({
      where: { id: whose.campaignId },
      data: {
        [what]: { increment: first.count },
        sent: { increment: proven.count },
        uncertain: { decrement: proven.count },
      },
    })
  }
  if (first.count > 0) await tellAct(ctx, what, whose.campaignId, [whose.contactId])
  return recipient.address
}
