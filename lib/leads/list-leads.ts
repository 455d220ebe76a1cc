import { query } from '@/lib/operations'
import { findLeads } from './find-leads'
import { leadViews } from './lead-view'
import { listLeadsInput } from './schema'

/** Highest score first unless told otherwise; `nextCursor` is null on the last page. */
export const listLeads = query({
  name: 'leads.list',
  access: 'leads:read',
  input: listLeadsInput,
  route: { method: 'GET', path: '/leads', summary: 'List leads', tags: ['Leads'] },
  handler: async ({ ctx, input }) => {
    const { rows, nextCursor } = await findLeads(ctx, input, input, input)
    return { items: await leadViews(ctx, rows), nextCursor }
  },
})
