import { notFound } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { PLANNED_FIELDS, plannedView } from './planned-reply'
import { conversationInput } from './schema'

const MOST = 50

/** What is still to go out in a conversation, the next first. */
export const listPlannedReplies = query({
  name: 'conversations.list-planned-replies',
  access: 'conversations:read',
  input: conversationInput,
  route: {
    method: 'GET',
    path: '/conversations/{conversationId}/planned-replies',
    summary: 'List planned replies',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId } }) => {
    const visible = { id: conversationId, ...ownerFilter(ctx, 'conversations:read') }
    if (!(await ctx.db.conversation.findFirst({ where: visible, select: { id: true } }))) throw notFound('Conversation')
    const rows = await ctx.db.scheduledReply.findMany({
      where: { conversationId, state: 'planned' },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: PLANNED_FIELDS,
    })
    return rows.map(plannedView)
  },
})
