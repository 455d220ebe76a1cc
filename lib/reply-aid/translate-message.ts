import { keepTranslation } from '@/lib/conversations'
import { notFound } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { translateMessageInput } from './schema'
import { reachConversation } from './spoken-lines'
import { translationOf } from './translation'

/** What a message says in a member's language: kept, so that nobody pays for it twice. */
export const translateMessage = task({
  name: 'reply-aid.translate-message',
  access: 'conversations:write',
  input: translateMessageInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/messages/{messageId}/translation',
    summary: 'Translate a message',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, messageId, language } }) => {
    await reachConversation(ctx, conversationId)
    const message = await ctx.db.message.findFirst({
      where: { id: messageId, conversationId },
      select: { body: true, translations: { select: { language: true, body: true } } },
    })
    if (!message) throw notFound('Message')
    const known = message.translations.find((each) => each.language === language)
    if (known) return { text: known.body }
    const text = await translationOf(ctx, message.body, language)
    await keepTranslation(ctx, { conversationId, messageId, language, body: text })
    return { text }
  },
})
