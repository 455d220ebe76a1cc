import { cutPage, invalid } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { wantedOf } from './conversation-filter'
import { inboxRow } from './conversation-view'
import { formatCursor, parseCursor } from './list-cursor'
import { type InboxPage, listConversationsInput } from './schema'

/** Where the last page ended. @throws invalid for a cursor of another order */
function endOf(cursor: string, isByPriority: boolean) {
  const { priority, ...place } = parseCursor(cursor)
  if (isByPriority && priority === undefined) throw invalid('cursor', 'is not a cursor of this list')
  return { ...place, priority: priority ?? 0 }
}

/** Newest activity first, or the most pressing. `search` looks in what was said and in contacts' names and addresses. */
export const listConversations = query({
  name: 'conversations.list',
  access: 'conversations:read',
  input: listConversationsInput,
  route: { method: 'GET', path: '/conversations', summary: 'List conversations', tags: ['Conversations'] },
  handler: async ({ ctx, input }): Promise<InboxPage> => {
    const { order, limit, cursor } = input
    const isByPriority = order === 'priority'
    const after = cursor === undefined ? null : endOf(cursor, isByPriority)
    const readerId = ctx.actor.kind === 'member' ? ctx.actor.id : null
    const found = await ctx.db.$search.inbox(
      wantedOf(ctx, input),
      { isByPriority, after, maxRows: limit + 1 },
      readerId,
    )
    const { items, nextCursor } = cutPage(found, limit, ({ id, priority, lastMessageAt }) =>
      formatCursor({ id, lastMessageAt, ...(isByPriority ? { priority } : {}) }),
    )
    return {
      items: items.map((row) => ({ ...inboxRow(row), readAt: row.readAt?.toISOString() ?? null })),
      nextCursor,
    }
  },
})
