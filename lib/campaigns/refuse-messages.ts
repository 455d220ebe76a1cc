import { keepConsent } from '@/lib/contacts'
import type { CommandContext } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import type { SuppressedChannel } from '@/lib/suppressions/schema'
import { contactsAt } from './contacts-at'
import type { MailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'

type Refusal = {
  channel: SuppressedChannel
  /** All that are known of one person. */
  addresses: readonly string[]
  /** Whose message of which campaign it answers, where that is known. */
  about: MailToken | null
  /** What was said. */
  evidence: string
}

/** No marketing to these addresses through this channel any more, whichever contact has them. Twice is once. */
export async function refuseMessages(ctx: CommandContext, { channel, addresses, about, evidence }: Refusal) {
  if (about) await meetRecipient(ctx, about, 'unsubscribed')
  const campaignId = about?.campaignId
  for (const address of addresses) {
    await suppress(ctx, { channel, address, reason: 'unsubscribed', ...(campaignId ? { campaignId } : {}) })
  }
  const known = about ? await ctx.db.contact.findMany({ where: { id: about.contactId }, select: { id: true } }) : []
  const ids = [...new Set([...(await contactsAt(ctx, channel, addresses)), ...known.map(({ id }) => id)])]
  const denied = await ctx.db.contactConsent.findMany({
    where: { contactId: { in: ids }, channel, purpose: 'marketing', state: 'denied' },
    select: { contactId: true },
  })
  const refused = new Set(denied.map(({ contactId }) => contactId))
  for (const contactId of ids) {
    if (refused.has(contactId)) continue
    await keepConsent(ctx, {
      contactId,
      channel,
      purpose: 'marketing',
      state: 'denied',
      source: 'unsubscribed',
      evidence,
    })
  }
}
