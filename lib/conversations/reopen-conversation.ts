import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { changeInput } from './schema'
import { staffAuthor } from './staff-author'
import { reopened } from './state'
import { tellStaff } from './system-message'

/** Opens a closed or snoozed conversation again, with whoever has it. */
export const reopenConversation = command({
  name: 'conversations.reopen',
  access: 'conversations:write',
  about: theConversation,
  input: changeInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/reopen',
    summary: 'Reopen a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    const row = await changeConversation(ctx, before, reopened)
    const { name } = await staffAuthor(ctx)
    if (before.status !== 'open') await tellStaff(ctx, before, 'reopened', { name })
    ctx.audit({ resourceId: before.id, before: { status: before.status }, after: { status: 'open' } })
    return row
  },
})
