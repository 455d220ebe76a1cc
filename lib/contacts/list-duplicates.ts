import { ownerFilter, query } from '@/lib/operations'
import { CONTACT_FIELDS, contactView } from './contact-view'
import { reachContact } from './reach-contact'
import { contactIdInput } from './schema'

const MOST = 20

/** Contacts with an address or number of this one, be it typed or sure. */
export const listDuplicates = query({
  name: 'contacts.list-duplicates',
  access: 'contacts:read',
  input: contactIdInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/duplicates',
    summary: 'List likely duplicates of a contact',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId } }) => {
    const contact = await reachContact(ctx, 'contacts:read', contactId)
    const known = await ctx.db.contactIdentity.findMany({ where: { contactId }, select: { kind: true, value: true } })
    const valuesOf = (kinds: string[], detail: string | null) => [
      ...new Set([
        ...known.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value),
        ...(detail ? [detail] : []),
      ]),
    ]
    const emails = valuesOf(['email'], contact.emailNormalized)
    const phones = valuesOf(['phone', 'whatsapp'], contact.phone)
    if (emails.length + phones.length === 0) return []
    // Ids first: one statement over both tables would use no index.
    const named = await ctx.db.contactIdentity.findMany({
      where: {
        contactId: { not: contactId },
        OR: [
          { kind: 'email', value: { in: emails } },
          { kind: { in: ['phone', 'whatsapp'] }, value: { in: phones } },
        ],
      },
      select: { contactId: true },
      take: MOST,
    })
    const rows = await ctx.db.contact.findMany({
      where: {
        AND: [
          { id: { not: contactId } },
          ownerFilter(ctx, 'contacts:read'),
          {
            OR: [
              { emailNormalized: { in: emails } },
              { phone: { in: phones } },
              { id: { in: named.map((row) => row.contactId) } },
            ],
          },
        ],
      },
      orderBy: { lastSeenAt: 'desc' },
      take: MOST,
      select: CONTACT_FIELDS,
    })
    return rows.map(contactView)
  },
})
