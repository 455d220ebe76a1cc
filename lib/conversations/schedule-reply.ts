import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertReachable } from './assert-reachable'
import { lockConversation, theConversation } from './lock-conversation'
import { assertMoment, PLANNED_FIELDS, plannedView, REPLY_DUE } from './planned-reply'
import { scheduleReplyInput } from './schema'
import { actingMemberId } from './staff-author'

/** Plans a reply. Unless it says otherwise it is called off when the customer writes before. */
export const scheduleReply = command({
  name: 'conversations.schedule-reply',
  access: 'conversations:write',
  about: theConversation,
  input: scheduleReplyInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/planned-replies',
    summary: 'Plan a reply',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { conversationId, body, goesAnyway, ...input } }) => {
    const memberId = actingMemberId(ctx)
    const dueAt = new Date(input.dueAt)
    assertMoment(dueAt)
    const conversation = await lockConversation(ctx, conversationId)
    if (conversation.channel !== 'whatsapp') await assertReachable(ctx, conversation, body)
    const id = newId()
    const { subTenantId } = conversation
    const row = await ctx.db.scheduledReply.create({
      data: { id, conversationId, memberId, body, dueAt, goesAnyway, subTenantId },
      select: PLANNED_FIELDS,
    })
    ctx.emit(REPLY_DUE, { plannedId: id, dueAt: dueAt.toISOString() }, { at: dueAt })
    ctx.audit({ resourceId: conversationId, after: { plannedId: id, dueAt } })
    return plannedView(row)
  },
})
