import { type LiveEvent, type SseWriter, subscribeLive } from '@/lib/events'
import { isOwnOnly, ownerFilter, ownerOf, type TenantContext } from '@/lib/operations'
import { CONVERSATION_FIELDS, inboxRow } from './conversation-view'
import { facesOf } from './faces'
import { inBatches } from './in-batches'
import { inWaves } from './in-waves'
import { inboxMessage, MESSAGE_FIELDS } from './message-view'
import type { InboxEvents, InboxMessage, InboxRow, SharedInboxRow } from './schema'

const MOST_OF_CONTACT = 20
const MOST_OWN = 1_000

/** Events after which a row of the list is sent again. */
const ROW_EVENTS = new Set([
  'conversation.changed',
  'conversation.read',
  'message.received',
  'message.sent',
  'message.noted',
  'message.changed',
  // What the assistant did or wants to do (`lib/agent-actions`): who looks at the conversation looks again.
  'agent_action.changed',
  'call_back.changed',
])

const isMessage = (event: LiveEvent): boolean => event.type.startsWith('message.')
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const distinct = (ids: string[]): string[] => [...new Set(ids)]

/** Conversations of a contact whose name or address has changed. */
async function conversationsOfContacts(ctx: TenantContext, events: readonly LiveEvent[]): Promise<string[]> {
  const contactIds = distinct(
    events.flatMap((each) => (each.type === 'contact.changed' ? text(each.payload.contactId) : [])),
  )
  if (contactIds.length === 0) return []
  const rows = await ctx.db.conversation.findMany({
    where: { contactId: { in: contactIds } },
    orderBy: { id: 'desc' },
    take: MOST_OF_CONTACT,
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

type Loaded = { row: SharedInboxRow; marks: ReadonlyMap<string, string> }

/** Rows with everybody's marks. */
const rowsOf = inWaves<Loaded>(async ({ db }, ids) => {
  const [rows, read] = await Promise.all([
    db.conversation.findMany({ where: { id: { in: ids } }, select: CONVERSATION_FIELDS }),
    db.conversationRead.findMany({
      where: { conversationId: { in: ids } },
      select: { conversationId: true, memberId: true, readAt: true },
    }),
  ])
  const marksOf = Map.groupBy(read, ({ conversationId }) => conversationId)
  return new Map(
    rows.map((row) => {
      const marks = marksOf.get(row.id) ?? []
      return [
        row.id,
        { row: inboxRow(row), marks: new Map(marks.map(({ memberId, readAt }) => [memberId, readAt.toISOString()])) },
      ]
    }),
  )
})

const messagesOf = inWaves<InboxMessage>(async (ctx, ids) => {
  const rows = await ctx.db.message.findMany({ where: { id: { in: ids } }, select: MESSAGE_FIELDS })
  const faces = await facesOf(ctx, rows)
  return new Map(rows.map((row) => [row.id, inboxMessage(row, faces)]))
})

/** Rows with the member's own marks; what is gone, or not theirs to see, is missing. */
async function loadRows(ctx: TenantContext, ids: string[]): Promise<Map<string, InboxRow>> {
  const loaded = await rowsOf(ctx, ids)
  const isOwn = isOwnOnly(ctx, 'conversations:read')
  const me = ownerOf(ctx)
  return new Map(
    ids.flatMap((id) => {
      const found = loaded.get(id)
      if (!found || (isOwn && (me === null || found.row.assignee?.id !== me))) return []
      return [[id, { ...found.row, readAt: found.marks.get(ctx.actor.id ?? '') ?? null }] as const]
    }),
  )
}

const loadMessages = (ctx: TenantContext, events: readonly LiveEvent[]): Promise<Map<string, InboxMessage>> =>
  messagesOf(ctx, distinct(events.filter(isMessage).map((event) => text(event.payload.messageId))))

/** Conversations of a member who sees no others: what comes and goes among them. */
async function openOnes(ctx: TenantContext): Promise<Set<string>> {
  const rows = await ctx.db.conversation.findMany({
    where: { ...ownerFilter(ctx, 'conversations:read'), status: { not: 'closed' } },
    orderBy: { lastMessageAt: 'desc' },
    take: MOST_OWN,
    select: { id: true },
  })
  return new Set(rows.map((row) => row.id))
}

/** Other members' read marks change nothing here; the customer's do. */
const concerns = (ctx: TenantContext, { type, payload }: LiveEvent): boolean =>
  type !== 'conversation.read' || payload.by === 'contact' || payload.memberId === ctx.actor.id

/**
 * Sends a member what happens in the company's conversations: see `InboxEvents`. An event may come twice; ids tell.
 * @returns what ends it
 */
export async function followInbox(
  ctx: TenantContext,
  writer: Pick<SseWriter, 'send'>,
  lastEventId?: string,
): Promise<() => void> {
  const mine = isOwnOnly(ctx, 'conversations:read') ? await openOnes(ctx) : null
  const send = <Name extends keyof InboxEvents>(name: Name, data: InboxEvents[Name], id: string | null = null) =>
    writer.send(name, data, id)

  const sendPassing = ({ type, payload }: LiveEvent) => {
    const conversationId = text(payload.conversationId)
    if (mine && !mine.has(conversationId)) return
    if (type === 'answer.progress') {
      send('answer', { conversationId, answerId: text(payload.answerId), text: text(payload.text) })
    } else if (type === 'conversation.typing' && (payload.memberId === null || payload.memberId !== ctx.actor.id)) {
      const by = payload.by === 'contact' ? 'contact' : 'member'
      const memberId = text(payload.memberId) || null
      send('typing', { conversationId, by, memberId, name: text(payload.name), typing: payload.typing === true })
    } else if (type === 'conversation.viewing' && payload.memberId !== ctx.actor.id) {
      const { viewing, isAnswer } = payload
      const who = { memberId: text(payload.memberId), name: text(payload.name) }
      send('viewing', { conversationId, ...who, viewing: viewing === true, isAnswer: isAnswer === true })
    }
  }

  const pass = inBatches<LiveEvent>(async (events) => {
    const facts = events.filter((event) => ROW_EVENTS.has(event.type) && concerns(ctx, event))
    const renamed = await conversationsOfContacts(ctx, events)
    const ids = distinct([...facts.map((event) => text(event.payload.conversationId)), ...renamed])
    const [rows, messages] = await Promise.all([loadRows(ctx, ids), loadMessages(ctx, facts)])
    for (const event of events) {
      if (event.id === null) sendPassing(event)
      if (event.type === 'conversation.moved') {
        send('gone', { conversationId: text(event.payload.conversationId) }, event.id)
      }
      if (!facts.includes(event)) continue
      const conversationId = text(event.payload.conversationId)
      const conversation = rows.get(conversationId)
      if (!conversation) {
        if (mine?.delete(conversationId)) send('gone', { conversationId }, event.id)
        continue
      }
      mine?.add(conversationId)
      const message = messages.get(text(event.payload.messageId))
      if (isMessage(event) && message) send('message', { message, conversation }, event.id)
      else send('conversation', { conversation }, event.id)
    }
    for (const id of renamed) {
      const conversation = rows.get(id)
      if (conversation) send('conversation', { conversation })
    }
  })

  return subscribeLive(ctx, pass, lastEventId)
}
