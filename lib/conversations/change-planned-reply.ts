import { command } from '@/lib/operations'
import { assertMoment, lockPlanned, PLANNED_FIELDS, plannedView, REPLY_DUE } from './planned-reply'
import { changePlannedInput } from './schema'

/** Other words or another moment for a reply that has not gone out yet. */
export const changePlannedReply = command({
  name: 'conversations.change-planned-reply',
  access: 'conversations:write',
  about: { model: 'scheduledReply', id: ({ plannedId }) => plannedId },
  input: changePlannedInput,
  route: {
    method: 'PATCH',
    path: '/planned-replies/{plannedId}',
    summary: 'Change a planned reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { plannedId, body, goesAnyway, dueAt } }) => {
    const { row: before } = await lockPlanned(ctx, plannedId)
    const moment = dueAt === undefined ? before.dueAt : new Date(dueAt)
    assertMoment(moment)
    const row = await ctx.db.scheduledReply.update({
      where: ctx.key(plannedId),
      data: {
        dueAt: moment,
        ...(body === undefined ? {} : { body }),
        ...(goesAnyway === undefined ? {} : { goesAnyway }),
      },
      select: PLANNED_FIELDS,
    })
    ctx.emit(REPLY_DUE, { plannedId, dueAt: moment.toISOString() }, { at: moment })
    ctx.audit({
      resourceId: before.conversationId,
      before: { dueAt: before.dueAt },
      after: { plannedId, dueAt: moment },
    })
    return plannedView(row)
  },
})
