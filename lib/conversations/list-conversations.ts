import { cutPage, invalid } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { wantedOf } from './conversation-filter'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { formatCursor, parseCursor } from './list-cursor'
import { ownReadMarks } from './own-read-marks'
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
    const found = await ctx.db.$search.inbox(wantedOf(ctx, input), { isByPriority, after, maxRows: limit + 1 })
    const { items: page, nextCursor } = cutPage(found, limit, ({ priority, ...place }) =>
      formatCursor({ ...place, ...(isByPriority ? { priority } : {}) }),
    )
    const [rows, marks] = await Promise.all([
      ctx.db.conversation.findMany({
        where: { id: { in: page.map(({ id }) => id) }, ...ownerFilter(ctx, 'conversations:read') },
        select: CONVERSATION_FIELDS,
      }),
      ownReadMarks(ctx, page),
    ])
    const byId = new Map(rows.map((row) => [row.id, { ...inboxRow(row), readAt: marks.get(row.id) ?? null }]))
    return { items: page.flatMap(({ id }) => byId.get(id) ?? []), nextCursor }
  },
})
