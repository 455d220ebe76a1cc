import { assertReachable, lockConversation, MESSAGE_QUEUED } from '@/lib/conversations'
import { messagePart } from '@/lib/conversations/schema'
import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { changeDelivery } from './change-delivery'
import { sendAgainInput } from './schema'

/**
 * A person wants a message that failed, or of which nobody knows, to be sent again. Of one in doubt that may make two; that is theirs
 * to decide. @throws conflict when it is on its way or has arrived
 */
export const sendAgain = command({
  name: 'deliveries.send-again',
  access: 'conversations:write',
  about: { model: 'conversation', id: ({ conversationId }) => conversationId },
  input: sendAgainInput,
  route: {
    method: 'POST',
    path: '/conversations/{conversationId}/messages/{messageId}/send-again',
    summary: 'Send a message again',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { conversationId, messageId } }) => {
    const conversation = await lockConversation(ctx, conversationId)
    const message = await ctx.db.message.findFirst({ where: { id: messageId, conversationId } })
    if (!message) throw notFound('Message')
    if (message.originId) {
      throw conflict(
        'It was written in a conversation that has gone into this one, and cannot be sent again from here.',
      )
    }
    const isTemplate = messagePart.safeParse(message.part).data?.kind === 'template'
    await assertReachable(ctx, conversation, message.body, { isTemplate })
    const whose = { conversationId, messageId }
    const isAgain = await changeDelivery(ctx, whose, ['failed', 'uncertain'], 'queued', { attempts: 0 })
    if (!isAgain) throw conflict('This message is on its way, or has arrived.')
    ctx.emit(MESSAGE_QUEUED, { conversationId })
    ctx.audit({ resourceId: conversationId, before: { delivery: message.delivery }, after: { messageId } })
    return { state: 'queued' as const }
  },
})
