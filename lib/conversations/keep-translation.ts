import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { lockConversation } from './lock-conversation'
import { keepTranslationInput } from './schema'

/** What a message says in another language, for everybody who reads the thread. The same again changes nothing. */
export const keepTranslation = command({
  name: 'conversations.keep-translation',
  access: 'conversations:write',
  input: keepTranslationInput,
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const { conversationId, messageId } = input
    await lockConversation(ctx, conversationId)
    const message = await ctx.db.message.findFirst({ where: { id: messageId, conversationId }, select: { id: true } })
    if (!message) throw notFound('Message')
    const made = await ctx.db.messageTranslation.createMany({ data: [input], skipDuplicates: true })
    if (made.count > 0) ctx.emit('message.changed', { conversationId, messageId })
    return { isNew: made.count > 0 }
  },
})
