import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { changeInput } from './schema'
import { staffAuthor } from './staff-author'
import { unassigned } from './state'
import { tellStaff } from './system-message'

/** Nobody is responsible any more; the customer waits for a person. */
export const unassignConversation = command({
  name: 'conversations.unassign',
  access: 'conversations:write',
  about: theConversation,
  input: changeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/unassign',
    summary: 'Unassign a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    const row = await changeConversation(ctx, before, unassigned)
    const { name } = await staffAuthor(ctx)
    await tellStaff(ctx, before, 'unassigned', { name })
    ctx.audit({ resourceId: before.id, before: { assigneeId: before.assigneeId }, after: { assigneeId: null } })
    return row
  },
})
