import { query } from '@/lib/operations'
import { contactView } from './contact-view'
import { findContacts } from './find-contacts'
import { contactFilter, listContactsInput } from './schema'

const PAGE = 1_000

/** One large page of the list with what each contact agreed to: for files. */
export const exportContacts = query({
  name: 'contacts.export',
  access: 'contacts:read',
  input: contactFilter.extend({ cursor: listContactsInput.shape.cursor }),
  handler: async ({ ctx, input }) => {
    const { rows, nextCursor } = await findContacts(ctx, input, { cursor: input.cursor, limit: PAGE })
    const consents = await ctx.db.contactConsent.findMany({
      where: { contactId: { in: rows.map(({ id }) => id) } },
      select: { contactId: true, channel: true, purpose: true, state: true },
    })
    const ownerIds = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))]
    const owners = await ctx.db.member.findMany({ where: { id: { in: ownerIds } }, select: { id: true, name: true } })
    const nameOf = new Map(owners.map(({ id, name }) => [id, name]))
    const consentsOf = Map.groupBy(consents, ({ contactId }) => contactId)
    const items = rows.map((row) => ({
      ...contactView(row),
      ownerName: row.ownerId ? (nameOf.get(row.ownerId) ?? null) : null,
      consents: Object.fromEntries(
        (consentsOf.get(row.id) ?? []).map(({ channel, purpose, state }) => [`${channel}_${purpose}`, state]),
      ),
    }))
    return { items, nextCursor }
  },
})
