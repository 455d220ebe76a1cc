import type { Prisma } from '@/lib/db'
import type { TenantContext } from '@/lib/operations'
import type { CampaignChannel } from './schema'

type Reached = { id: string; emailNormalized: string | null; phone: string | null }

/** What people are called on WhatsApp beside their phone, by contact. */
export type WhatsappNames = Record<'numbers' | 'userIds', ReadonlyMap<string, string>>

/** The same one of several that `freeze_campaign` takes; nothing for other channels. */
export async function whatsappNames(
  { db }: Pick<TenantContext, 'db'>,
  ids: readonly string[],
  channel: CampaignChannel,
): Promise<WhatsappNames> {
  const first = async (value: Prisma.StringFilter) => {
    const where = { contactId: { in: [...ids] }, kind: 'whatsapp', value }
    const rows = await db.contactIdentity.groupBy({ by: ['contactId'], where, _min: { value: true } })
    return new Map(rows.flatMap(({ contactId, _min }) => (_min.value ? [[contactId, _min.value] as const] : [])))
  }
  if (channel !== 'whatsapp') return { numbers: new Map(), userIds: new Map() }
  const [numbers, userIds] = await Promise.all([first({ startsWith: '+' }), first({ not: { startsWith: '+' } })])
  return { numbers, userIds }
}

/** Where a channel reaches a person now: on WhatsApp at a number that they have there, else at their phone, else by a user id. */
export function reachedAt(channel: CampaignChannel, person: Reached, names: WhatsappNames): string | null {
  if (channel === 'email') return person.emailNormalized
  if (channel === 'sms') return person.phone
  return names.numbers.get(person.id) ?? person.phone ?? names.userIds.get(person.id) ?? null
}
