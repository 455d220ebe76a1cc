import { notFound } from '@/lib/kernel'
import { ownerFilter, query, type TenantContext } from '@/lib/operations'
import { facesOf } from './faces'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { type InboxMessage, listMessagesInput } from './schema'

/** A stretch of a thread, oldest first, ending before `before`. */
export async function threadPage(
  ctx: TenantContext,
  conversationId: string,
  before: string | undefined,
  limit: number,
): Promise<{ messages: InboxMessage[]; hasOlder: boolean }> {
  const rows = await ctx.db.message.findMany({
    where: { conversationId, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: MESSAGE_FIELDS,
  })
  const page = rows.slice(0, limit)
  const faces = await facesOf(ctx, page)
  return { messages: page.reverse().map((row) => inboxMessage(row, faces)), hasOlder: rows.length > limit }
}

export const listMessages = query({
  name: 'conversations.list-messages',
  access: 'conversations:read',
  input: listMessagesInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/messages',
    summary: 'List the messages of a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.conversation.findFirst({
      where: { id: input.conversationId, ...ownerFilter(ctx, 'conversations:read') },
      select: { id: true },
    })
    if (!row) throw notFound('Conversation')
    return threadPage(ctx, row.id, input.before, input.limit)
  },
})
