import { command } from '@/lib/operations'
import { assertVersion, changeConversation } from './change-conversation'
import { lockConversation, theConversation } from './lock-conversation'
import { changeInput } from './schema'
import { closed } from './state'
import { tellEverybody } from './system-message'

/** The matter is settled; the customer is told, and can write again at any time. */
export const closeConversation = command({
  name: 'conversations.close',
  access: 'conversations:write',
  input: changeInput,
  about: theConversation,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/close',
    summary: 'Close a conversation',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    const before = await lockConversation(ctx, input.conversationId)
    await assertVersion(ctx, before, input.version)
    if (before.status !== 'closed') await tellEverybody(ctx, before, 'closed')
    const row = await changeConversation(ctx, before, closed(new Date()))
    ctx.emit('conversation.closed', { conversationId: before.id })
    ctx.audit({ resourceId: before.id, before: { status: before.status }, after: { status: 'closed' } })
    return row
  },
})
