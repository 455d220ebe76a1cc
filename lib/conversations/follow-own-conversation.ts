import { type LiveEvent, type SseWriter, subscribeLive } from '@/lib/events'
import type { TenantContext } from '@/lib/operations'
import { CONVERSATION_FIELDS, publicConversation } from './conversation-view'
import { facesOf } from './faces'
import { inBatches } from './in-batches'
import { MESSAGE_FIELDS, publicMessage } from './message-view'
import { ownConversationId } from './own-conversation'
import { surveyOf } from './survey-of'

/**
 * Sends the customer what happens in their conversation: `message`, `answer`, `conversation`, `typing`, `read`. An event
 * may come twice after a reconnect; message ids tell.
 * @returns what ends it
 */
export async function followOwnConversation(
  ctx: TenantContext,
  writer: Pick<SseWriter, 'send'>,
  lastEventId?: string,
): Promise<() => void> {
  const conversationId = ownConversationId(ctx)

  const sendMessage = async (event: LiveEvent) => {
    const row = await ctx.db.message.findFirst({
      where: { id: String(event.payload.messageId), conversationId, isNote: false },
      select: MESSAGE_FIELDS,
    })
    if (row) writer.send('message', { message: publicMessage(row, await facesOf(ctx, [row])) }, event.id)
  }

  const sendConversation = async (event: LiveEvent) => {
    const row = await ctx.db.conversation.findFirst({
      where: { id: conversationId },
      select: { ...CONVERSATION_FIELDS, closedAt: true },
    })
    if (!row) return
    const conversation = { ...publicConversation(row), survey: await surveyOf(ctx, row) }
    writer.send('conversation', { conversation }, event.id)
  }

  const pass = async (event: LiveEvent): Promise<void> => {
    const { payload } = event
    switch (event.type) {
      case 'message.received':
      case 'message.sent':
        return sendMessage(event)
      case 'conversation.changed':
        return sendConversation(event)
      case 'answer.progress':
        return writer.send('answer', { answerId: payload.answerId, text: payload.text })
      case 'conversation.typing':
        if (payload.by === 'contact') return
        return writer.send('typing', { by: payload.by, name: payload.name, typing: payload.typing })
      case 'conversation.read':
        if (payload.by !== 'member') return
        return writer.send('read', { by: 'member', messageId: payload.messageId }, event.id)
    }
  }

  const passOn = inBatches<LiveEvent>(async (events) => {
    for (const event of events) await pass(event)
  })
  const listener = (event: LiveEvent) => {
    if (event.payload.conversationId === conversationId) passOn(event)
  }
  return subscribeLive(ctx, listener, lastEventId)
}
