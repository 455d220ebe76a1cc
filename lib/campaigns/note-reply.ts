import type { CommandContext } from '@/lib/operations'
import type { MailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'
import type { CampaignChannel } from './schema'

/** An answer belongs to the last campaign that somebody got lately. */
const LATELY_MS = 30 * 86_400_000
const MOST_CONTACTS = 100

/** Counts an answer to the campaign that it most likely answers, once for each recipient. @returns whose message that was, and its time */
export async function noteReply(
  ctx: CommandContext,
  { channel, from }: { channel: CampaignChannel; from: string },
): Promise<(MailToken & { sentAt: Date }) | null> {
  const contacts = await ctx.db.contact.findMany({ where: { phone: from }, take: MOST_CONTACTS, select: { id: true } })
  if (contacts.length === 0) return null
  const whose = await ctx.db.campaignRecipient.findFirst({
    where: {
      contactId: { in: contacts.map(({ id }) => id) },
      address: from,
      sentAt: { gte: new Date(Date.now() - LATELY_MS) },
      campaign: { channel },
    },
    orderBy: { sentAt: 'desc' },
    select: { campaignId: true, contactId: true, sentAt: true },
  })
  if (!whose?.sentAt) return null
  const { campaignId, contactId, sentAt } = whose
  await meetRecipient(ctx, { campaignId, contactId }, 'replied')
  return { campaignId, contactId, sentAt }
}
