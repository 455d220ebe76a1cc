import { query } from '@/lib/operations'
import { findLeads } from './find-leads'
import { leadViews } from './lead-view'
import { exportLeadsInput } from './schema'

const PAGE = 1_000

/** One large page of the list: for files. */
export const exportLeads = query({
  name: 'leads.export',
  access: 'leads:read',
  input: exportLeadsInput,
  handler: async ({ ctx, input }) => {
    const { rows, nextCursor } = await findLeads(ctx, input, input, { cursor: input.cursor, limit: PAGE })
    return { items: await leadViews(ctx, rows), nextCursor }
  },
})
