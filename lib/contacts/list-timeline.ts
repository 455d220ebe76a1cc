import { cutPage } from '@/lib/kernel'
import { can, ownerFilter, query, type TenantContext } from '@/lib/operations'
import { reachContact } from './reach-contact'
import { type ContactEventKind, LEAD_NEWS, type LeadNews, type TimelineEntry, timelineInput } from './schema'

const stageIn = (data: unknown): string => {
  const { to, stage } = data as { to?: unknown; stage?: unknown }
  return typeof to === 'string' ? to : typeof stage === 'string' ? stage : ''
}

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

async function leads(ctx: TenantContext, contactId: string, before: Before, take: number) {
  if (!can(ctx.actor, 'leads:read')) return []
  const rows = await ctx.db.leadEvent.findMany({
    where: {
      ...before,
      kind: { in: [...LEAD_NEWS] },
      lead: { contactId, deletedAt: null, ...ownerFilter(ctx, 'leads:read') },
    },
    orderBy: { id: 'desc' },
    take,
    select: {
      id: true,
      createdAt: true,
      kind: true,
      actorLabel: true,
      data: true,
      lead: { select: { id: true, title: true } },
    },
  })
  return rows.map(
    (row): TimelineEntry => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      kind: 'lead',
      by: row.actorLabel,
      lead: { ...row.lead, news: row.kind as LeadNews, stage: stageIn(row.data) },
    }),
  )
}

/** What happened with a contact, the latest first. Ids follow time, so that events, conversations and leads are one order. */
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
    const [events, talks, news] = await Promise.all([
      ctx.db.contactEvent.findMany({ where: { contactId, ...before }, orderBy: { id: 'desc' }, take: limit + 1 }),
      conversations(ctx, contactId, before, limit + 1),
      leads(ctx, contactId, before, limit + 1),
    ])
    const entries: TimelineEntry[] = events.map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      kind: row.kind as ContactEventKind,
      by: row.actorLabel,
      byKind: row.actorKind,
      data: row.data as Record<string, unknown>,
    }))
    const all = [...entries, ...talks, ...news].sort((a, b) => (a.id < b.id ? 1 : -1))
    return cutPage(all, limit)
  },
})
