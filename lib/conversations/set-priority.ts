import { command } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { keepLabelRows } from './label-rows'
import { lockConversation, theConversation } from './lock-conversation'
import { PRIORITIES, setPriorityInput } from './schema'

/** How pressing a conversation is. */
export const setPriority = command({
  name: 'conversations.set-priority',
  access: 'conversations:write',
  about: theConversation,
  input: setPriorityInput,
  route: {
    method: 'PUT',
    path: '/conversations/{conversationId}/priority',
    summary: 'Set the priority of a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    const priority = PRIORITIES.indexOf(input.priority)
    await keepLabelRows(ctx, before.id, { priority })
    const row = await ctx.db.conversation.update({
      where: ctx.key(before.id),
      data: { priority },
      select: CONVERSATION_FIELDS,
    })
    ctx.emit('conversation.changed', { conversationId: row.id, version: row.version })
    ctx.audit({
      resourceId: row.id,
      before: { priority: PRIORITIES[before.priority] },
      after: { priority: input.priority },
    })
    return inboxRow(row)
  },
})
