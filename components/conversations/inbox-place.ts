import {
  CONVERSATION_CHANNELS,
  CONVERSATION_STATUSES,
  type ConversationChannel,
  DUE_FILTERS,
  type DueFilter,
  INBOX_ORDERS,
  INBOX_VIEWS,
  type InboxOrder,
  type InboxView,
  PRIORITIES,
  type Priority,
} from '@/lib/conversations/schema'

/** What the list shows. */
export type InboxFilter = {
  view: InboxView
  status: (typeof CONVERSATION_STATUSES)[number] | 'any'
  channel: ConversationChannel | 'any'
  due: DueFilter | 'any'
  /** Ids; conversations that have all of them. */
  labels: readonly string[]
  priority: Priority | 'any'
  teamId: string | null
  order: InboxOrder
  search: string
}

/** Where a member is in the inbox: all of it stands in the address. */
export type InboxPlace = InboxFilter & { conversationId: string | null }

export const INBOX_PATH = '/dashboard/inbox'
const MOST_LABELS = 10

const one = <T extends string>(options: readonly T[], value: string | null, otherwise: T): T =>
  options.find((option) => option === value) ?? otherwise

type Query = { get(name: string): string | null }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idsOf = (text: string | null): string[] =>
  [...new Set((text ?? '').split(',').filter((id) => UUID.test(id)))].sort().slice(0, MOST_LABELS)

/** Unknown words in the address mean the usual place. A search looks everywhere unless the address says otherwise. */
export function parsePlace(conversationId: string | null, query: Query): InboxPlace {
  const search = (query.get('q') ?? '').trim().slice(0, 200)
  return {
    view: one(INBOX_VIEWS, query.get('view'), 'all'),
    status: one([...CONVERSATION_STATUSES, 'any'], query.get('status'), search ? 'any' : 'open'),
    channel: one([...CONVERSATION_CHANNELS, 'any'], query.get('channel'), 'any'),
    due: one([...DUE_FILTERS, 'any'], query.get('due'), 'any'),
    labels: idsOf(query.get('labels')),
    priority: one([...PRIORITIES, 'any'], query.get('priority'), 'any'),
    teamId: idsOf(query.get('team'))[0] ?? null,
    order: one(INBOX_ORDERS, query.get('order'), 'newest'),
    search,
    conversationId,
  }
}

/** The part of an address that says what the list shows; empty where it shows the usual. */
export function filterQuery({
  view,
  status,
  channel,
  due,
  labels,
  priority,
  teamId,
  order,
  search,
}: InboxFilter): string {
  const query = new URLSearchParams()
  if (view !== 'all') query.set('view', view)
  if (status !== (search ? 'any' : 'open')) query.set('status', status)
  if (channel !== 'any') query.set('channel', channel)
  if (due !== 'any') query.set('due', due)
  if (labels.length > 0) query.set('labels', labels.join(','))
  if (priority !== 'any') query.set('priority', priority)
  if (teamId) query.set('team', teamId)
  if (order !== 'newest') query.set('order', order)
  if (search) query.set('q', search)
  return query.toString()
}

export function placeHref({ conversationId, ...filter }: InboxPlace): string {
  const query = filterQuery(filter)
  const path = conversationId ? `${INBOX_PATH}/${conversationId}` : INBOX_PATH
  return query ? `${path}?${query}` : path
}

/** Without the open conversation: what a view saves. */
export const filterOf = ({ conversationId: _open, ...filter }: InboxPlace): InboxFilter => filter

/** What the list verb is asked. */
export const listInput = ({ view, status, channel, due, labels, priority, teamId, order, search }: InboxFilter) => ({
  view,
  status,
  order,
  ...(channel === 'any' ? {} : { channel }),
  ...(due === 'any' ? {} : { due }),
  ...(labels.length > 0 ? { labels: labels.join(',') } : {}),
  ...(priority === 'any' ? {} : { priority }),
  ...(teamId ? { teamId } : {}),
  ...(search ? { search } : {}),
})

/** The place of an address like `/dashboard/inbox/<id>?view=mine`. */
export const placeOfUrl = (url: URL): InboxPlace =>
  parsePlace(url.pathname.split(`${INBOX_PATH}/`)[1]?.split('/')[0] || null, url.searchParams)

/** Two places with the same list. */
export const hasSameList = (a: InboxFilter, b: InboxFilter): boolean => filterQuery(a) === filterQuery(b)
