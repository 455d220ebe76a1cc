import { keepConsent } from '@/lib/contacts'
import type { CommandContext } from '@/lib/operations'
import { suppress } from '@/lib/suppressions'
import type { MailToken } from './mail-token'
import { meetRecipient } from './meet-recipient'
import type { CampaignChannel } from './schema'

type Refusal = {
  channel: CampaignChannel
  address: string
  /** Whose message of which campaign it answers, where that is known. */
  about: MailToken | null
  /** What was said. */
  evidence: string
}

const MOST_CONTACTS = 100

/** No marketing to this address through this channel any more, whichever contact has it. Twice is once. */
export async function refuseMessages(ctx: CommandContext, { channel, address, about, evidence }: Refusal) {
  if (about) await meetRecipient(ctx, about, 'unsubscribed')
  await suppress(ctx, { channel, address, reason: 'unsubscribed', ...(about ? { campaignId: about.campaignId } : {}) })
  const contacts = await ctx.db.contact.findMany({
    where: {
      OR: [
        channel === 'email' ? { emailNormalized: address } : { phone: address },
        ...(about ? [{ id: about.contactId }] : []),
      ],
    },
    take: MOST_CONTACTS,
    select: { id: true },
  })
  const ids = contacts.map(({ id }) => id)
  const denied = await ctx.db.contactConsent.findMany({
    where: { contactId: { in: ids }, channel, purpose: 'marketing', state: 'denied' },
    select: { contactId: true },
  })
  const known = new Set(denied.map(({ contactId }) => contactId))
  for (const contactId of ids) {
    if (known.has(contactId)) continue
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
