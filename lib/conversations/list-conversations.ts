import type { Prisma } from '@/lib/db'
import { cutPage, invalid } from '@/lib/kernel'
import { query, type TenantContext } from '@/lib/operations'
import { type ConversationFilter, conversationWhere, labelWhere } from './conversation-filter'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { formatCursor, type ListCursor, parseCursor } from './list-cursor'
import { ownReadMarks } from './own-read-marks'
import { type InboxOrder, type InboxPage, listConversationsInput } from './schema'

const FIELDS = { ...CONVERSATION_FIELDS, priority: true } as const

/** Older than the cursor, in words that an index answers. */
const older = ({ lastMessageAt, id }: ListCursor) => ({
  lastMessageAt: { lte: lastMessageAt },
  OR: [{ lastMessageAt: { lt: lastMessageAt } }, { id: { lt: id } }],
})

function after(cursor: ListCursor | null, order: InboxOrder): Prisma.ConversationWhereInput {
  if (cursor === null) return {}
  if (order === 'newest') return older(cursor)
  const { priority } = cursor
  if (priority === undefined) throw invalid('cursor', 'is not a cursor of this list')
  return { priority: { lte: priority }, OR: [{ priority: { lt: priority } }, older(cursor)] }
}

/** Of a label, in the order of its own index: other conditions are asked of those that it names. */
async function readByLabel(
  ctx: TenantContext,
  where: Prisma.ConversationLabelWhereInput,
  { cursor, take }: { cursor: ListCursor | null; take: number },
) {
  const beyond: Prisma.ConversationLabelWhereInput = cursor
    ? {
        lastMessageAt: { lte: cursor.lastMessageAt },
        OR: [{ lastMessageAt: { lt: cursor.lastMessageAt } }, { conversationId: { lt: cursor.id } }],
      }
    : {}
  const rows = await ctx.db.conversationLabel.findMany({
    where: { AND: [where, beyond] },
    orderBy: [{ lastMessageAt: 'desc' }, { conversationId: 'desc' }],
    take,
    select: { conversation: { select: FIELDS } },
  })
  return rows.map((row) => row.conversation)
}

type Wanted = ConversationFilter & { order: InboxOrder; limit: number }

async function readPage(ctx: TenantContext, wanted: Wanted, cursor: ListCursor | null) {
  const { order, labels, limit } = wanted
  const take = limit + 1
  const [labelId, ...others] = labels ?? []
  if (labelId && order === 'newest') {
    return readByLabel(ctx, await labelWhere(ctx, { ...wanted, labels: others, labelId }), { cursor, take })
  }
  const where = await conversationWhere(ctx, wanted)
  return ctx.db.conversation.findMany({
    where: { AND: [where, after(cursor, order)] },
    orderBy: [
      ...(order === 'priority' ? [{ priority: 'desc' as const }] : []),
      { lastMessageAt: 'desc' },
      { id: 'desc' },
    ],
    take,
    select: FIELDS,
  })
}

/** Newest activity first, or the most pressing. `search` looks in what was said and in contacts' names and addresses. */
export const listConversations = query({
  name: 'conversations.list',
  access: 'conversations:read',
  input: listConversationsInput,
  route: { method: 'GET', path: '/conversations', summary: 'List conversations', tags: ['Conversations'] },
  handler: async ({ ctx, input }): Promise<InboxPage> => {
    const { order, limit } = input
    const rows = await readPage(ctx, input, input.cursor === undefined ? null : parseCursor(input.cursor))
    const { items: page, nextCursor } = cutPage(rows, limit, ({ lastMessageAt, id, priority }) =>
      formatCursor({ lastMessageAt, id, ...(order === 'priority' ? { priority } : {}) }),
    )
    const marks = await ownReadMarks(ctx, page)
    return {
      items: page.map((row) => ({ ...inboxRow(row), readAt: marks.get(row.id) ?? null })),
      nextCursor,
    }
  },
})
