import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { type BlockedSender, type BlockKind, listBlockedInput } from './schema'

/** Whose messages stay out of the inbox, who blocked them, and what they have sent since; the latest first. */
export const listBlockedSenders = query({
  name: 'conversations.list-blocked-senders',
  access: 'conversations:read',
  input: listBlockedInput,
  route: { method: 'GET', path: '/blocked-senders', summary: 'List blocked senders', tags: ['Conversations'] },
  handler: async ({
    ctx,
    input: { cursor, limit },
  }): Promise<{ items: BlockedSender[]; nextCursor: string | null }> => {
    const found = await ctx.db.blockedSender.findMany({
      where: cursor === undefined ? {} : { id: { lt: cursor } },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(found, limit, ({ id }) => id)
    const visitors = items.flatMap(({ kind, value }) => (kind === 'visitor' ? [value] : []))
    const contacts = visitors.length
      ? await ctx.db.contact.findMany({
          where: { id: { in: visitors }, deletedAt: {} },
          select: { id: true, name: true },
        })
      : []
    const names = new Map(contacts.map(({ id, name }) => [id, name]))
    return {
      items: items.map(({ id, kind, value, blockedBy, createdAt, messages, lastMessageAt }) => ({
        id,
        kind: kind as BlockKind,
        name: kind === 'visitor' ? (names.get(value) ?? '') : value,
        blockedBy,
        blockedAt: createdAt.toISOString(),
        messages,
        lastMessageAt: lastMessageAt?.toISOString() ?? null,
      })),
      nextCursor,
    }
  },
})
