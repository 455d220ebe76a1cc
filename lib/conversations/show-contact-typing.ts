import { notifyLive } from '@/lib/events'
import { task } from '@/lib/operations'
import { ownConversationId } from './own-conversation'
import { contactTypingInput } from './schema'

/** The customer types, or stopped. */
export const showContactTyping = task({
  name: 'conversations.contact-typing',
  access: 'contact',
  input: contactTypingInput,
  handler: async ({ ctx, input }) => {
    const conversationId = ownConversationId(ctx)
    const { typing } = input
    await notifyLive(ctx, 'conversation.typing', {
      conversationId,
      by: 'contact',
      memberId: null,
      name: ctx.actor.label,
      typing,
    })
  },
})
