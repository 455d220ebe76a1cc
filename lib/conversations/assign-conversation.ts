import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { assignInput } from './schema'
import { staffAuthor } from './staff-author'
import { taken } from './state'
import { tellStaff } from './system-message'

/** Makes a member responsible; the assistant pauses. */
export const assignConversation = command({
  name: 'conversations.assign',
  access: 'conversations:write',
  input: assignInput,
  about: theConversation,
  route: {
    method: 'PUT',
    path: '/conversations/{conversationId}/assignee',
    summary: 'Assign a conversation to a member',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    const member = await ctx.db.member.findFirst({
      where: { id: input.memberId, status: 'active' },
      select: { id: true, name: true },
    })
    if (!member) throw notFound('Member')
    const row = await changeConversation(ctx, before, taken(member.id))
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'assigned', { name, other: member.name })
    ctx.emit('conversation.assigned', {
      conversationId: before.id,
      memberId: member.id,
      by: ctx.actor.id,
      version: row.version,
    })
    ctx.audit({ resourceId: before.id, before: { assigneeId: before.assigneeId }, after: { assigneeId: member.id } })
    return row
  },
})
