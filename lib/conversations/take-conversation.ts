import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { lockConversation, theConversation } from './lock-conversation'
import { changeInput, type SharedInboxRow } from './schema'
import { actingMemberId, staffAuthor } from './staff-author'
import { taken } from './state'
import { tellEverybody } from './system-message'

/** The member takes it. Of two who try at once one wins, the other gets a conflict that names the winner. */
export const takeConversation = command({
  name: 'conversations.take',
  access: 'conversations:write',
  about: theConversation,
  input: changeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/take',
    summary: 'Take a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }): Promise<SharedInboxRow> => {
    const memberId = actingMemberId(ctx)
    const before = await lockConversation(ctx, input.conversationId)
    const isMineAlready = before.assigneeId === memberId && before.state === 'human' && before.status === 'open'
    if (isMineAlready) {
      const row = await ctx.db.conversation.findFirstOrThrow({ where: { id: before.id }, select: CONVERSATION_FIELDS })
      return inboxRow(row)
    }
    await assertVersion(ctx, before, input.version)
    const row = await changeConversation(ctx, before, taken(memberId))
    const { name } = await staffAuthor(ctx)
    if (before.state !== 'human' || before.assigneeId !== memberId) {
      await tellEverybody(ctx, before, 'joined', { name })
    }
    ctx.audit({ resourceId: before.id, before: { assigneeId: before.assigneeId }, after: { assigneeId: memberId } })
    return row
  },
})
