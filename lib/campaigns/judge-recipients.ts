import type { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import { quietUntil } from './quiet-hours'
import { reachedAt, whatsappNames } from './reached-at'
import type { CampaignChannel, CampaignSettings, Hindrance } from './schema'

const DAY_MS = 86_400_000

export const PERSON = {
  id: true,
  name: true,
  emailNormalized: true,
  phone: true,
  companyName: true,
  locale: true,
  timeZone: true,
  attributes: true,
} satisfies Prisma.ContactSelect

export type Person = Prisma.ContactGetPayload<{ select: typeof PERSON }>

export type Judged =
  | { verdict: 'send'; person: Person }
  | { verdict: 'suppress'; reason: Hindrance }
  | { verdict: 'wait'; until: Date }

type Recipient = { contactId: string; address: string }

/** Campaigns that each of them has been sent lately, where there is a cap. */
async function countLately({ db }: TenantContext, ids: string[], { capMessages, capDays }: CampaignSettings) {
  if (capMessages === null || capDays === null) return new Map<string, number>()
  const rows = await db.campaignRecipient.groupBy({
    by: ['contactId'],
    where: { contactId: { in: ids }, sentAt: { gte: new Date(Date.now() - capDays * DAY_MS) } },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.contactId, row._count._all]))
}

/** Whether each may be sent to at this moment: what held when the audience was frozen may have changed. */
export async function judgeRecipients(
  ctx: TenantContext,
  recipients: readonly Recipient[],
  settings: CampaignSettings,
  channel: CampaignChannel,
): Promise<Map<string, Judged>> {
  const { db, tenant } = ctx
  const ids = recipients.map(({ contactId }) => contactId)
  const addresses = recipients.map(({ address }) => address)
  const [people, agreed, blocked, lately, names] = await Promise.all([
    db.contact.findMany({ where: { id: { in: ids } }, select: PERSON }),
    db.contactConsent.findMany({
      where: { contactId: { in: ids }, channel, purpose: 'marketing' },
      select: { contactId: true, state: true },
    }),
    db.suppression.findMany({
      where: { channel, address: { in: addresses } },
      select: { address: true, reason: true },
    }),
    countLately(ctx, ids, settings),
    whatsappNames(ctx, ids, channel),
  ])
  const personOf = new Map(people.map((person) => [person.id, person]))
  const consentOf = new Map(agreed.map(({ contactId, state }) => [contactId, state]))
  const blockOf = new Map(blocked.map(({ address, reason }) => [address, reason as Hindrance]))
  const now = new Date()

  const judge = ({ contactId, address }: Recipient): Judged => {
    const person = personOf.get(contactId)
    const suppress = (reason: Hindrance): Judged => ({ verdict: 'suppress', reason })
    if (!person) return suppress('gone')
    if (reachedAt(channel, person, names) !== address) return suppress('address_changed')
    const block = blockOf.get(address)
    if (block) return suppress(block)
    const consent = consentOf.get(contactId)
    if (consent !== 'granted') return suppress(consent ? 'refused' : 'no_consent')
    if (settings.capMessages !== null && (lately.get(contactId) ?? 0) >= settings.capMessages) {
      return suppress('frequency_cap')
    }
    const until = quietUntil(now, person.timeZone ?? tenant.timeZone, settings)
    return until ? { verdict: 'wait', until } : { verdict: 'send', person }
  }
  return new Map(recipients.map((recipient) => [recipient.contactId, judge(recipient)]))
}
