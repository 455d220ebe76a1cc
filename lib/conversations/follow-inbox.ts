import { type LiveEvent, type SseWriter, subscribeLive } from '@/lib/events'
import { permissionScope, type TenantContext } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { facesOf } from './faces'
import { loadOnce } from './live-once'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { ordered } from './ordered'
import type { InboxMessage, SharedInboxRow } from './schema'

const MOST_OF_CONTACT = 20

const scopeKey = (ctx: TenantContext): string =>
  `${ctx.tenantId}:${ctx.actor.kind === 'member' ? (ctx.actor.subTenantId ?? '') : ''}`

const loadRow = (ctx: TenantContext, event: LiveEvent, id: string): Promise<SharedInboxRow | null> =>
  loadOnce(`row:${scopeKey(ctx)}:${event.id}:${id}`, async () => {
    const row = await ctx.db.conversation.findFirst({ where: { id }, select: CONVERSATION_FIELDS })
    return row ? inboxRow(row) : null
  })

const loadMessage = (ctx: TenantContext, event: LiveEvent): Promise<InboxMessage | null> =>
  loadOnce(`message:${scopeKey(ctx)}:${event.id}`, async () => {
    const row = await ctx.db.message.findFirst({
      where: { id: String(event.payload.messageId) },
      select: MESSAGE_FIELDS,
    })
    return row ? inboxMessage(row, await facesOf(ctx, [row])) : null
  })

/**
 * Sends a member what happens in the company's conversations: `conversation` (a row of the list), `message` (with its
 * row), `typing`, `answer`, and `read` for the member's own marks set elsewhere. An event may come twice; ids tell.
 * @returns what ends it
 */
export async function followInbox(
  ctx: TenantContext,
  writer: Pick<SseWriter, 'send'>,
  lastEventId?: string,
): Promise<() => void> {
  const isOwnOnly = permissionScope(ctx.actor, 'conversations:read') === 'own'
  const isVisible = (row: SharedInboxRow) => !isOwnOnly || row.assignee?.id === ctx.actor.id

  const sendRow = async (event: LiveEvent, id: string) => {
    const conversation = await loadRow(ctx, event, id)
    if (conversation && isVisible(conversation)) writer.send('conversation', { conversation }, event.id)
  }

  const sendMessage = async (event: LiveEvent, conversationId: string) => {
    const [conversation, message] = await Promise.all([loadRow(ctx, event, conversationId), loadMessage(ctx, event)])
    if (!conversation || !message || !isVisible(conversation)) return
    writer.send('message', { conversationId, message, conversation }, event.id)
  }

  const sendRowsOfContact = async (event: LiveEvent, contactId: string) => {
    const rows = await ctx.db.conversation.findMany({
      where: { contactId },
      orderBy: { id: 'desc' },
      take: MOST_OF_CONTACT,
      select: { id: true },
    })
    for (const row of rows) await sendRow(event, row.id)
  }

  const pass = async (event: LiveEvent): Promise<void> => {
    const { payload } = event
    const conversationId = String(payload.conversationId)
    switch (event.type) {
      case 'message.received':
      case 'message.sent':
      case 'message.noted':
        return sendMessage(event, conversationId)
      case 'conversation.changed':
        return sendRow(event, conversationId)
      case 'conversation.read':
        if (payload.by === 'contact') return sendRow(event, conversationId)
        if (payload.memberId === ctx.actor.id) writer.send('read', { conversationId, messageId: payload.messageId })
        return
      case 'contact.changed':
        return sendRowsOfContact(event, String(payload.contactId))
      case 'conversation.typing':
        if (payload.memberId !== null && payload.memberId === ctx.actor.id) return
        if (!isOwnOnly) writer.send('typing', payload)
        return
      case 'answer.progress':
        if (!isOwnOnly) writer.send('answer', payload)
        return
    }
  }

  const inOrder = ordered()
  return subscribeLive(ctx.tenantId, (event) => inOrder(() => pass(event)), lastEventId)
}
