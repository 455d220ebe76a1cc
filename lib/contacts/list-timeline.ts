import { cutPage } from '@/lib/kernel'
import { can, ownerFilter, query, type TenantContext } from '@/lib/operations'
import { reachContact } from './reach-contact'
import { type ContactEventKind, type TimelineEntry, timelineInput } from './schema'

type Before = { id?: { lt: string } }

async function conversations(ctx: TenantContext, contactId: string, before: Before, take: number) {
  if (!can(ctx.actor, 'conversations:read')) return []
  const rows = await ctx.db.conversation.findMany({
    where: { contactId, ...before, ...ownerFilter(ctx, 'conversations:read') },
    orderBy: { id: 'desc' },
    take,
    select: { id: true, createdAt: true, lastMessagePreview: true, status: true },
  })
  return rows.map(
    (row): TimelineEntry => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      kind: 'conversation',
      conversation: { id: row.id, preview: row.lastMessagePreview, status: row.status },
    }),
  )
}

/** What happened with a contact, the latest first. Ids follow time, so that events and conversations are one order. */
export const listTimeline = query({
  name: 'contacts.list-timeline',
  access: 'contacts:read',
  input: timelineInput,
  route: {
    method: 'GET',
    path: '/contacts/{contactId}/timeline',
    summary: 'List what happened with a contact',
    tags: ['Contacts'],
  },
  handler: async ({ ctx, input: { contactId, cursor, limit } }) => {
    await reachContact(ctx, 'contacts:read', contactId)
    const before: Before = cursor ? { id: { lt: cursor } } : {}
    const [events, talks] = await Promise.all([
      ctx.db.contactEvent.findMany({ where: { contactId, ...before }, orderBy: { id: 'desc' }, take: limit + 1 }),
      conversations(ctx, contactId, before, limit + 1),
    ])
    const entries: TimelineEntry[] = events.map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      kind: row.kind as ContactEventKind,
      by: row.actorLabel,
      byKind: row.actorKind,
      data: row.data as Record<string, unknown>,
    }))
    const all = [...entries, ...talks].sort((a, b) => (a.id < b.id ? 1 : -1))
    return cutPage(all, limit)
  },
})
