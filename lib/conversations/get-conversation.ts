import type { IdentityKind } from '@/lib/contacts/schema'
import { notFound } from '@/lib/kernel'
import { ownerFilter, query, type TenantContext } from '@/lib/operations'
import { windowEnd } from './assert-reachable'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { threadPage } from './list-messages'
import { ownReadMarks } from './own-read-marks'
import {
  type ConversationChannel,
  type ConversationStatus,
  conversationInput,
  type EarlierConversation,
  type InboxThread,
} from './schema'
import { ratingOf } from './survey-of'

const MESSAGES = 50
const EARLIER = 10
const MOST_IDENTITIES = 20

/** Other conversations of this contact, or of contacts who gave the same e-mail address. */
async function earlierOf(
  ctx: TenantContext,
  conversationId: string,
  contact: { id: string; emailNormalized: string | null },
): Promise<EarlierConversation[]> {
  const same = contact.emailNormalized
    ? { contact: { emailNormalized: contact.emailNormalized } }
    : { contactId: contact.id }
  const rows = await ctx.db.conversation.findMany({
    where: {
      AND: [same, { id: { not: conversationId }, status: { not: 'merged' } }, ownerFilter(ctx, 'conversations:read')],
    },
    orderBy: [{ lastMessageAt: 'desc' }, { id: 'desc' }],
    take: EARLIER,
    select: { id: true, channel: true, status: true, lastMessagePreview: true, lastMessageAt: true },
  })
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as ConversationChannel,
    status: row.status as ConversationStatus,
    preview: row.lastMessagePreview,
    lastMessageAt: row.lastMessageAt.toISOString(),
  }))
}

/** All that the inbox shows of one conversation: its end, its state, and who writes; of one that was merged the one that it is part of. */
export const getConversation = query({
  name: 'conversations.get',
  access: 'conversations:read',
  input: conversationInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}',
    summary: 'Read a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<InboxThread> => {
    const merged = await ctx.db.conversation.findFirst({
      where: { id: input.conversationId, status: 'merged' },
      select: { mergedIntoId: true },
    })
    const row = await ctx.db.conversation.findFirst({
      where: { id: merged?.mergedIntoId ?? input.conversationId, ...ownerFilter(ctx, 'conversations:read') },
      select: {
        ...CONVERSATION_FIELDS,
        pageUrl: true,
        contact: {
          select: {
            id: true,
            name: true,
            emailNormalized: true,
            phone: true,
            locale: true,
            firstSeenAt: true,
            lastSeenAt: true,
          },
        },
      },
    })
    if (!row) throw notFound('Conversation')
    const [page, marks, earlier, identities, rating, until] = await Promise.all([
      threadPage(ctx, row.id, undefined, MESSAGES),
      ownReadMarks(ctx, [row]),
      earlierOf(ctx, row.id, row.contact),
      ctx.db.contactIdentity.findMany({
        where: { contactId: row.contact.id },
        orderBy: { id: 'asc' },
        take: MOST_IDENTITIES,
        select: { kind: true, value: true },
      }),
      ratingOf(ctx, row.id),
      row.channel === 'whatsapp' ? windowEnd(ctx, row.address) : null,
    ])
    return {
      conversation: { ...inboxRow(row), readAt: marks.get(row.id) ?? null },
      ...page,
      repliesUntil: until?.toISOString() ?? null,
      contact: {
        id: row.contact.id,
        name: row.contact.name,
        email: row.contact.emailNormalized,
        firstSeenAt: row.contact.firstSeenAt.toISOString(),
        lastSeenAt: row.contact.lastSeenAt.toISOString(),
        locale: row.contact.locale,
        pageUrl: row.pageUrl,
        identities: identities.map(({ kind, value }) => ({ kind: kind as IdentityKind, value })),
        phone: row.contact.phone,
        earlier,
      },
      rating,
    }
  },
})
