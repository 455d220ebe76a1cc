import type { TenantContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'

const MOST_CONTACTS = 100

/** The contacts whom a channel reaches at one of these addresses. */
export async function contactsAt(
  { db }: TenantContext,
  channel: SuppressedChannel,
  addresses: readonly string[],
): Promise<string[]> {
  const any = { in: [...addresses] }
  if (channel !== 'whatsapp') {
    const where = channel === 'email' ? { emailNormalized: any } : { phone: any }
    return (await db.contact.findMany({ where, take: MOST_CONTACTS, select: { id: true } })).map(({ id }) => id)
  }
  const [byPhone, byName] = await Promise.all([
    db.contact.findMany({ where: { phone: any }, take: MOST_CONTACTS, select: { id: true } }),
    db.contactIdentity.findMany({
      where: { kind: 'whatsapp', value: any },
      take: MOST_CONTACTS,
      select: { contactId: true },
    }),
  ])
  return [...new Set([...byPhone.map(({ id }) => id), ...byName.map(({ contactId }) => contactId)])]
}
