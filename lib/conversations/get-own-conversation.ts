import { currentEventId } from '@/lib/events'
import { notFound } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { CONVERSATION_FIELDS, publicConversation } from './conversation-view'
import { facesOf } from './faces'
import { MESSAGE_FIELDS, publicMessage } from './message-view'
import { ownConversationId } from './own-conversation'
import { surveyOf } from './survey-of'

const MOST_MESSAGES = 100

/** The customer's own thread, oldest first; `lastEventId` is where the live stream goes on from. */
export const getOwnConversation = query({
  name: 'conversations.get-own',
  access: 'contact',
  input: noInput,
  handler: async ({ ctx }) => {
    const id = ownConversationId(ctx)
    const lastEventId = currentEventId()
    const row = await ctx.db.conversation.findFirst({
      where: { id },
      select: { ...CONVERSATION_FIELDS, closedAt: true },
    })
    if (!row) throw notFound('Conversation')
    const messages = await ctx.db.message.findMany({
      where: { conversationId: id, isNote: false },
      orderBy: { id: 'desc' },
      take: MOST_MESSAGES,
      select: MESSAGE_FIELDS,
    })
    const [faces, survey] = await Promise.all([facesOf(ctx, messages), surveyOf(ctx, row)])
    return {
      conversation: { ...publicConversation(row), survey },
      messages: messages.reverse().map((message) => publicMessage(message, faces)),
      lastEventId,
    }
  },
})
