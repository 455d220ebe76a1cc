import { command } from '@/lib/operations'
import { keepThumb } from './keep-thumb'
import { lockConversation, theConversation } from './lock-conversation'
import { rateAnswerInput } from './thumb'

/** Staff's thumb on an answer, beside the customer's. */
export const rateAnswer = command({
  name: 'conversations.rate-answer',
  access: 'conversations:write',
  about: theConversation,
  input: rateAnswerInput,
  isAudited: false,
  route: {
    method: 'PUT',
    path: '/conversations/{conversationId}/messages/{messageId}/thumb',
    summary: 'Rate an answer of the assistant',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input }) => {
    await lockConversation(ctx, input.conversationId)
    return keepThumb(ctx, input, 'member')
  },
})
