import {
  CONVERSATION_CHANNELS,
  CONVERSATION_STATUSES,
  type ConversationChannel,
  type ConversationStatus,
  DUE_FILTERS,
  type DueFilter,
  INBOX_VIEWS,
  type InboxView,
} from '@/lib/conversations/schema'

/** Where a member is in the inbox: all of it stands in the address. */
export type InboxPlace = {
  view: InboxView
  status: ConversationStatus | 'any'
  channel: ConversationChannel | 'any'
  due: DueFilter | 'any'
  search: string
  conversationId: string | null
}

export const INBOX_PATH = '/dashboard/inbox'

const one = <T extends string>(options: readonly T[], value: string | null, otherwise: T): T =>
  options.find((option) => option === value) ?? otherwise

type Query = { get(name: string): string | null }

/** Unknown words in the address mean the usual place. A search looks everywhere unless the address says otherwise. */
export function parsePlace(conversationId: string | null, query: Query): InboxPlace {
  const search = (query.get('q') ?? '').trim().slice(0, 200)
  return {
    view: one(INBOX_VIEWS, query.get('view'), 'all'),
    status: one([...CONVERSATION_STATUSES, 'any'], query.get('status'), search ? 'any' : 'open'),
    channel: one([...CONVERSATION_CHANNELS, 'any'], query.get('channel'), 'any'),
    due: one([...DUE_FILTERS, 'any'], query.get('due'), 'any'),
    search,
    conversationId,
  }
}

export function placeHref({ view, status, channel, due, search, conversationId }: InboxPlace): string {
  const query = new URLSearchParams()
  if (view !== 'all') query.set('view', view)
  if (status !== (search ? 'any' : 'open')) query.set('status', status)
  if (channel !== 'any') query.set('channel', channel)
  if (due !== 'any') query.set('due', due)
  if (search) query.set('q', search)
  const path = conversationId ? `${INBOX_PATH}/${conversationId}` : INBOX_PATH
  return query.size ? `${path}?${query}` : path
}

/** The place of an address like `/dashboard/inbox/<id>?view=mine`. */
export const placeOfUrl = (url: URL): InboxPlace =>
  parsePlace(url.pathname.split(`${INBOX_PATH}/`)[1]?.split('/')[0] || null, url.searchParams)

/** Two places with the same list. */
export const hasSameList = (a: InboxPlace, b: InboxPlace): boolean =>
  a.view === b.view && a.status === b.status && a.channel === b.channel && a.due === b.due && a.search === b.search
