import type { TenantContext } from '@/lib/operations'
import { identityKindOf } from './channel-identity'
import type { CarriedChannel } from './schema'

type Person = { id: string; emailNormalized: string | null; phone: string | null }

/** Where a contact can be written to on a channel, the one that they are known by first. */
export async function addressesOf({ db }: TenantContext, contact: Person, channel: CarriedChannel): Promise<string[]> {
  const rows = await db.contactIdentity.findMany({
    where: { contactId: contact.id, kind: identityKindOf(channel) },
    orderBy: { id: 'asc' },
    select: { value: true },
  })
  const named = rows.map(({ value }) => value)
  const typed = channel === 'email' ? contact.emailNormalized : contact.phone
  // Who has written on WhatsApp is reached where they wrote from; elsewhere what somebody keeps of them comes first.
  const all = channel === 'whatsapp' ? [...named, typed] : [typed, ...named]
  return [...new Set(all.flatMap((address) => address ?? []))]
}
