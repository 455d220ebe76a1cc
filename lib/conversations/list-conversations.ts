import type { Prisma } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { conversationWhere } from './conversation-filter'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { formatCursor, parseCursor } from './list-cursor'
import { ownReadMarks } from './own-read-marks'
import { type InboxPage, listConversationsInput } from './schema'

const after = (cursor: string | undefined): Prisma.ConversationWhereInput => {
  if (cursor === undefined) return {}
  const { lastMessageAt, id } = parseCursor(cursor)
  return { lastMessageAt: { lte: lastMessageAt }, OR: [{ lastMessageAt: { lt: lastMessageAt } }, { id: { lt: id } }] }
}

/** Newest activity first. `search` looks in what was said and in contacts' names and addresses. */
export const listConversations = query({
  name: 'conversations.list',
  access: 'conversations:read',
  input: listConversationsInput,
  route: { method: 'GET', path: '/conversations', summary: 'List conversations', tags: ['Conversations'] },
  handler: async ({ ctx, input }): Promise<InboxPage> => {
    const where = await conversationWhere(ctx, input)
    const rows = await ctx.db.conversation.findMany({
      where: { AND: [where, after(input.cursor)] },
      orderBy: [{ lastMessageAt: 'desc' }, { id: 'desc' }],
      take: input.limit + 1,
      select: CONVERSATION_FIELDS,
    })
    const { items: page, nextCursor } = cutPage(rows, input.limit, formatCursor)
    const marks = await ownReadMarks(ctx, page)
    return {
      items: page.map((row) => ({ ...inboxRow(row), readAt: marks.get(row.id) ?? null })),
      nextCursor,
    }
  },
})
