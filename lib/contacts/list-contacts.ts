import { query } from '@/lib/operations'
import { contactView } from './contact-view'
import { findContacts } from './find-contacts'
import { listContactsInput } from './schema'

export const listContacts = query({
  name: 'contacts.list',
  access: 'contacts:read',
  input: listContactsInput,
  route: { method: 'GET', path: '/contacts', summary: 'List contacts', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    const { rows, nextCursor } = await findContacts(ctx, input, input)
    const ownerIds = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))]
    const owners = ownerIds.length
      ? await ctx.db.member.findMany({ where: { id: { in: ownerIds } }, select: { id: true, name: true } })
      : []
    const nameOf = new Map(owners.map(({ id, name }) => [id, name]))
    const items = rows.map((row) => ({
      ...contactView(row),
      ownerName: row.ownerId ? (nameOf.get(row.ownerId) ?? null) : null,
    }))
    return { items, nextCursor }
  },
})
