import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reachLead } from './reach-lead'
import { type LeadEventKind, type LeadEventView, leadEventsInput } from './schema'

/** What happened with a lead, the latest first. */
export const listLeadEvents = query({
  name: 'leads.list-events',
  access: 'leads:read',
  input: leadEventsInput,
  route: {
    method: 'GET',
    path: '/leads/{leadId}/timeline',
    summary: 'List what happened with a lead',
    tags: ['Leads'],
  },
  handler: async ({ ctx, input: { leadId, cursor, limit } }) => {
    await reachLead(ctx, 'leads:read', leadId)
    const rows = await ctx.db.leadEvent.findMany({
      where: { leadId, ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return {
      items: items.map(
        (row): LeadEventView => ({
          id: row.id,
          at: row.createdAt.toISOString(),
          kind: row.kind as LeadEventKind,
          by: row.actorLabel,
          byKind: row.actorKind,
          data: row.data as Record<string, unknown>,
        }),
      ),
      nextCursor,
    }
  },
})
