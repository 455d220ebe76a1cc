import { notFound } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { command } from '@/lib/operations'
import { CONVERSATION_FIELDS, publicConversation } from './conversation-view'
import { lockConversation } from './lock-conversation'
import { moveToWaiting } from './move-to-waiting'
import { ownConversationId } from './own-conversation'

/** The customer asks for a person. Asked again, or with a person there already, it changes nothing. */
export const requestHandover = command({
  name: 'conversations.request-handover',
  access: 'contact',
  input: noInput,
  isAudited: false,
  handler: async ({ ctx }) => {
    const conversation = await lockConversation(ctx, ownConversationId(ctx))
    const isAsking = conversation.status !== 'spam'
    if (isAsking && (conversation.state === 'bot' || conversation.status === 'closed')) {
      await moveToWaiting(ctx, conversation, 'asked_for_person')
    }
    const row = await ctx.db.conversation.findFirst({ where: { id: conversation.id }, select: CONVERSATION_FIELDS })
    if (!row) throw notFound('Conversation')
    return publicConversation(row)
  },
})
