import { command } from '@/lib/operations'
import { keepThumb } from './keep-thumb'
import { ownConversationId } from './own-conversation'
import { rateOwnAnswerInput } from './thumb'

/** A customer's thumb on an answer in their own conversation; it can be changed and taken back. */
export const rateOwnAnswer = command({
  name: 'conversations.rate-own-answer',
  access: 'contact',
  input: rateOwnAnswerInput,
  isAudited: false,
  handler: async ({ ctx, input }) => keepThumb(ctx, { ...input, conversationId: ownConversationId(ctx) }, 'contact'),
})
