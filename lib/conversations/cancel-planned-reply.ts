import { command } from '@/lib/operations'
import { lockPlanned } from './planned-reply'
import { plannedReplyInput } from './schema'

export const cancelPlannedReply = command({
  name: 'conversations.cancel-planned-reply',
  access: 'conversations:write',
  about: { model: 'scheduledReply', id: ({ plannedId }) => plannedId },
  input: plannedReplyInput,
  route: {
    method: 'DELETE',
    path: '/planned-replies/{plannedId}',
    summary: 'Call off a planned reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { plannedId } }) => {
    const { row } = await lockPlanned(ctx, plannedId)
    await ctx.db.scheduledReply.updateMany({
      where: { id: plannedId },
      data: { state: 'cancelled', reason: 'by_staff' },
    })
    ctx.audit({ resourceId: row.conversationId, before: { plannedId, dueAt: row.dueAt } })
    return { id: plannedId }
  },
})
