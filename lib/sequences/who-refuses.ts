import type { CampaignChannel } from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'

/** Who of them refuses marketing by each of these channels; of none, everybody does. */
export async function whoRefuses(
  { db }: Pick<TenantContext, 'db'>,
  contactIds: readonly string[],
  channels: readonly CampaignChannel[],
): Promise<Set<string>> {
  if (channels.length === 0) return new Set(contactIds)
  const denied = await db.contactConsent.findMany({
    where: {
      contactId: { in: [...contactIds] },
      channel: { in: [...channels] },
      purpose: 'marketing',
      state: 'denied',
    },
    select: { contactId: true },
  })
  const refused = Map.groupBy(denied, ({ contactId }) => contactId)
  return new Set([...refused].flatMap(([contactId, of]) => (of.length === channels.length ? contactId : [])))
}
