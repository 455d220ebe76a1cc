import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { fieldView } from './field-view'

export const MOST_FIELDS = 100

/** The company's own fields, those in use and those laid aside, in their order. */
export const listFields = query({
  name: 'contacts.list-fields',
  access: 'contacts:read',
  input: noInput,
  route: { method: 'GET', path: '/contact-fields', summary: 'List the fields of contacts', tags: ['Contacts'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.contactField.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: MOST_FIELDS,
    })
    return rows.map(fieldView)
  },
})
