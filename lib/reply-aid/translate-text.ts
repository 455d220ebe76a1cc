import { task } from '@/lib/operations'
import { translateTextInput } from './schema'
import { reachConversation } from './spoken-lines'
import { translationOf } from './translation'

/** What a member has typed, in the customer's language. */
export const translateText = task({
  name: 'reply-aid.translate-text',
  access: 'conversations:write',
  input: translateTextInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/translation',
    summary: 'Translate a reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, body, language } }) => {
    await reachConversation(ctx, conversationId)
    return { text: await translationOf(ctx, body, language) }
  },
})
