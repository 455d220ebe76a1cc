import type { TenantDb } from '@/lib/tenancy'
import type { Touch } from './schema'
import type { LeadFacts } from './score-lead'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is known of these leads by now, by their ids; the facts of a contact are read once for all of its leads. */
export async function leadFacts(db: TenantDb, leadIds: readonly string[]): Promise<Map<string, LeadFacts>> {
  const leads = await db.lead.findMany({
    where: { id: { in: [...leadIds] } },
    select: {
      id: true,
      contactId: true,
      status: true,
      sourceKind: true,
      valueMinor: true,
      createdAt: true,
      stageSince: true,
      firstTouch: true,
      lastTouch: true,
      contact: true,
    },
  })
  const contactId = { in: [...new Set(leads.map((lead) => lead.contactId))] }
  const consents = await db.contactConsent.findMany({ where: { contactId } })
  const talks = await db.conversation.groupBy({
    by: ['contactId'],
    where: { contactId },
    _max: { lastMessageAt: true },
  })
  const received = await db.campaignRecipient.findMany({
    where: {
      contactId,
      OR: [
        { openedAt: { not: null } },
        { clickedAt: { not: null } },
        { bouncedAt: { not: null } },
        { unsubscribedAt: { not: null } },
      ],
    },
    select: {
      contactId: true,
      openedAt: true,
      clickedAt: true,
      bouncedAt: true,
      unsubscribedAt: true,
      campaign: { select: { name: true } },
    },
  })
  const consentsOf = Map.groupBy(consents, (row) => row.contactId)
  const talkOf = new Map(talks.map((row) => [row.contactId, row._max.lastMessageAt]))
  const receivedOf = Map.groupBy(received, (row) => row.contactId)
  return new Map(
    leads.map(({ contact, ...lead }) => [
      lead.id,
      {
        lead: {
          ...lead,
          valueMinor: lead.valueMinor === null ? null : Number(lead.valueMinor),
          // Both are written by this room alone.
          touches: [lead.firstTouch, lead.lastTouch].filter(isRecord) as Touch[],
        },
        contact: {
          ...contact,
          email: contact.emailNormalized,
          attributes: isRecord(contact.attributes) ? contact.attributes : {},
        },
        consents: consentsOf.get(lead.contactId) ?? [],
        lastTalkAt: talkOf.get(lead.contactId) ?? null,
        campaigns: (receivedOf.get(lead.contactId) ?? []).map(({ campaign, ...row }) => ({
          ...row,
          name: campaign.name,
        })),
      },
    ]),
  )
}
