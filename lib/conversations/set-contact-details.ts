import { setOwnDetails } from '@/lib/contacts'
import { contactDetailsInput } from '@/lib/contacts/schema'
import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { CONVERSATION_FIELDS, publicConversation } from './conversation-view'
import { ownConversationId } from './own-conversation'

/** The customer leaves a name or an address for the answer. */
export const setContactDetails = command({
  name: 'conversations.set-contact-details',
  access: 'contact',
  input: contactDetailsInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const id = ownConversationId(ctx)
    await setOwnDetails(ctx, input)
    const row = await ctx.db.conversation.findFirst({ where: { id }, select: CONVERSATION_FIELDS })
    if (!row) throw notFound('Conversation')
    ctx.emit('conversation.changed', { conversationId: id, version: row.version })
    return publicConversation(row)
  },
})
