import type { CommandContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import { contactsAt } from './contacts-at'
import type { MailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'

/** An answer belongs to the last campaign that somebody got lately. */
const LATELY_MS = 30 * 86_400_000

/** Counts an answer to the campaign that it most likely answers, once for each recipient. @returns whose message that was, and its time */
export async function noteReply(
  ctx: CommandContext,
  { channel, addresses }: { channel: SuppressedChannel; addresses: readonly string[] },
): Promise<(MailToken & { sentAt: Date }) | null> {
  const contacts = await contactsAt(ctx, channel, addresses)
  if (contacts.length === 0) return null
  const whose = await ctx.db.campaignRecipient.findFirst({
    where: {
      contactId: { in: contacts },
      address: { in: [...addresses] },
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
