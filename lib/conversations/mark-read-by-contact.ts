import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { ownConversationId } from './own-conversation'
import { contactReadInput } from './schema'

/** How far the customer has read; it never goes back. */
export const markReadByContact = command({
  name: 'conversations.mark-read-by-contact',
  access: 'contact',
  input: contactReadInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversationId = ownConversationId(ctx)
    const message = await ctx.db.message.findFirst({
      where: { id: input.messageId, conversationId, isNote: false },
      select: { createdAt: true },
    })
    if (!message) throw notFound('Message')
    const moved = await ctx.db.conversation.updateMany({
      where: { id: conversationId, OR: [{ contactReadAt: null }, { contactReadAt: { lt: message.createdAt } }] },
      data: { contactReadAt: message.createdAt },
    })
    if (moved.count) ctx.emit('conversation.read', { conversationId, by: 'contact', messageId: input.messageId })
  },
})
