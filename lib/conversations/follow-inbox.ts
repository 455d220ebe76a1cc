import { type LiveEvent, type SseWriter, subscribeLive } from '@/lib/events'
import { permissionScope, type TenantContext } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { facesOf } from './faces'
import { loadOnce } from './live-once'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import { ordered } from './ordered'
import { ownReadMarks } from './own-read-marks'
import type { InboxEvents, InboxMessage, InboxRow, SharedInboxRow } from './schema'

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
 * Sends a member what happens in the company's conversations: see `InboxEvents`. An event may come twice; ids
 * tell.
 * @returns what ends it
 */
export async function followInbox(
  ctx: TenantContext,
  writer: Pick<SseWriter, 'send'>,
  lastEventId?: string,
): Promise<() => void> {
  const isOwnOnly = permissionScope(ctx.actor, 'conversations:read') === 'own'
  const send = <Name extends keyof InboxEvents>(name: Name, data: InboxEvents[Name], id?: string | null) =>
    writer.send(name, data, id)

  /** The row with the member's own mark; null where it is gone, or not theirs to see. */
  const visibleRow = async (event: LiveEvent, id: string): Promise<InboxRow | null> => {
    const [row, marks] = await Promise.all([loadRow(ctx, event, id), ownReadMarks(ctx, [{ id }])])
    if (!row || (isOwnOnly && row.assignee?.id !== ctx.actor.id)) return null
    return { ...row, readAt: marks.get(id) ?? null }
  }

  const sendRow = async (event: LiveEvent, id: string) => {
    const conversation = await visibleRow(event, id)
    if (conversation) send('conversation', { conversation }, event.id)
  }

  const sendMessage = async (event: LiveEvent, id: string) => {
    const [conversation, message] = await Promise.all([visibleRow(event, id), loadMessage(ctx, event)])
    if (conversation && message) send('message', { message, conversation }, event.id)
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
        return payload.memberId === ctx.actor.id ? sendRow(event, conversationId) : undefined
      case 'contact.changed':
        return sendRowsOfContact(event, String(payload.contactId))
      case 'conversation.typing':
        if (payload.memberId !== null && payload.memberId === ctx.actor.id) return
        if (isOwnOnly) return
        return send('typing', {
          conversationId,
          by: payload.by === 'contact' ? 'contact' : 'member',
          memberId: typeof payload.memberId === 'string' ? payload.memberId : null,
          name: String(payload.name),
          typing: payload.typing === true,
        })
      case 'answer.progress':
        if (isOwnOnly) return
        return send('answer', { conversationId, answerId: String(payload.answerId), text: String(payload.text) })
    }
  }

  const inOrder = ordered()
  return subscribeLive(ctx.tenantId, (event) => inOrder(() => pass(event)), lastEventId)
}
