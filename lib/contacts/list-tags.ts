import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

const MOST = 500

/** The tags that there are, for choosing among them. */
export const listTags = query({
  name: 'contacts.list-tags',
  access: 'contacts:read',
  input: noInput,
  route: { method: 'GET', path: '/contact-tags', summary: 'List the tags of contacts', tags: ['Contacts'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.contactTag.findMany({ orderBy: { name: 'asc' }, take: MOST, select: { name: true } })
    return [...new Set(rows.map(({ name }) => name))]
  },
})
