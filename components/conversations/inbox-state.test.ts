import { describe, expect, it } from 'vitest'
import type { AuthorKind, InboxMessage, InboxRow } from '@/lib/conversations/schema'
import type { InboxPlace } from './inbox-place'
import { type InboxAction, type InboxState, inboxReducer, openThread } from './inbox-state'

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`

const row = (id: string, minute: number, change: Partial<InboxRow> = {}): InboxRow => ({
  id,
  contact: { id: `contact-${id}`, name: id, email: null },
  channel: 'web_chat',
  address: null,
  subject: null,
  state: 'bot',
  status: 'open',
  assignee: null,
  team: null,
  priority: 'normal',
  labels: [],
  handoverReason: null,
  snoozedUntil: null,
  preview: '',
  lastMessageAt: at(minute),
  lastMessageBy: 'contact',
  contactReadAt: null,
  due: null,
  readAt: at(minute),
  version: 1,
  ...change,
})

const message = (id: string, minute: number, kind: AuthorKind = 'contact', change: Partial<InboxMessage> = {}) =>
  ({
    id,
    clientId: null,
    answerId: null,
    author: { kind, id: kind, name: kind, avatarUrl: null },
    body: id,
    sources: [],
    isNote: false,
    delivery: null,
    campaignId: null,
    quoted: null,
    translations: [],
    agentVersion: null,
    thumb: null,
    staffThumb: null,
    files: [],
    part: null,
    createdAt: at(minute),
    ...change,
  }) satisfies InboxMessage

const place: InboxPlace = {
  view: 'all',
  status: 'open',
  channel: 'any',
  due: 'any',
  labels: [],
  priority: 'any',
  teamId: null,
  order: 'newest',
  search: '',
  conversationId: null,
}
const counts = { all: 0, waiting: 0, mine: 0, unassigned: 0 }

const inbox = (change: Partial<InboxState> = {}): InboxState => ({
  place,
  memberId: 'me',
  rows: [row('c', 3), row('b', 2), row('a', 1)],
  nextCursor: null,
  isListLoading: false,
  listProblem: null,
  counts,
  views: [],
  threads: {},
  threadProblems: {},
  connection: 'open',
  isAway: false,
  ...change,
})

const run = (state: InboxState, ...actions: InboxAction[]) => actions.reduce(inboxReducer, state)
const ids = (state: InboxState) => state.rows.map((each) => each.id).join('')
const contact = { id: 'contact-a', name: 'a', email: null, firstSeenAt: at(0), lastSeenAt: at(0), locale: null }

const opened = (): InboxState => {
  const thread = { conversation: row('a', 1), messages: [message('m1', 1)], hasOlder: false }
  const threads = {
    a: openThread({
      ...thread,
      rating: null,
      repliesUntil: null,
      contact: { ...contact, pageUrl: null, phone: null, identities: [], earlier: [] },
    }),
  }
  return inbox({ place: { ...place, conversationId: 'a' }, threads })
}

describe('the list', () => {
  it('moves a conversation up when something is said in it', () => {
    const changed = row('a', 9, { version: 1, readAt: at(1) })
    expect(ids(run(inbox(), { type: 'message-came', message: message('m', 9), row: changed }))).toBe('acb')
  })

  it('takes in new conversations and lets go of those that no longer belong', () => {
    const added = run(inbox(), { type: 'row-changed', row: row('d', 4) })
    expect(ids(added)).toBe('dcba')
    expect(ids(run(added, { type: 'row-changed', row: row('b', 2, { status: 'closed', version: 2 }) }))).toBe('dca')
  })

  it('keeps the open conversation though it no longer belongs, until it is left', () => {
    const closed = run(opened(), { type: 'row-changed', row: row('a', 1, { status: 'closed', version: 2 }) })
    expect(ids(closed)).toBe('cba')
    const left = run(closed, { type: 'went', place: { ...place, conversationId: 'c' } })
    expect(ids(run(left, { type: 'row-changed', row: row('a', 1, { status: 'closed', version: 3 }) }))).toBe('cb')
  })

  it('adds nothing to what a search found', () => {
    const searching = inbox({ place: { ...place, status: 'any', search: 'x' } })
    expect(ids(run(searching, { type: 'row-changed', row: row('d', 4) }))).toBe('cba')
  })

  it('waits for the page on which an older conversation belongs', () => {
    const paged = inbox({ nextCursor: 'more' })
    expect(ids(run(paged, { type: 'row-changed', row: row('0', 0) }))).toBe('cba')
  })

  it('is not set back by an event that was overtaken', () => {
    const taken = row('a', 1, { version: 3, assignee: { id: 'me', name: 'Me', avatarUrl: null }, state: 'human' })
    const late = row('a', 1, { version: 2, state: 'waiting' })
    const state = run(inbox(), { type: 'row-changed', row: taken }, { type: 'row-changed', row: late })
    expect(state.rows.find((each) => each.id === 'a')).toMatchObject({ version: 3, state: 'human' })
  })

  it('ignores a page of a list that was left meanwhile', () => {
    const mine = { ...place, view: 'mine' as const }
    const late = { items: [row('x', 1)], nextCursor: null }
    const state = run(inbox(), { type: 'went', place: mine }, { type: 'list-loaded', place, page: late, isMore: false })
    expect(state.isListLoading).toBe(true)
    expect(ids(state)).toBe('cba')
  })

  it('never shows a row twice when pages overlap', () => {
    const page = { items: [row('a', 1), row('0', 0)], nextCursor: null }
    expect(ids(run(inbox(), { type: 'list-loaded', place, page, isMore: true }))).toBe('cba0')
  })

  it('marks as read only forwards, and as unread by hand', () => {
    const read = (minute: number, canGoBack: boolean): InboxAction => ({
      type: 'read',
      conversationId: 'a',
      readAt: at(minute),
      canGoBack,
    })
    const markOf = (state: InboxState) => state.rows.find((each) => each.id === 'a')?.readAt
    expect(markOf(run(inbox(), read(0, false)))).toBe(at(1))
    expect(markOf(run(inbox(), read(0, true)))).toBe(at(0))
  })
})

describe('an open conversation', () => {
  const thread = (state: InboxState) => {
    const found = state.threads.a
    if (!found) throw new Error('the thread is gone')
    return found
  }
  const came = (given: InboxMessage): InboxAction => ({ type: 'message-came', message: given, row: row('a', 9) })

  it('shows each message once, in order, however often and late it comes', () => {
    const state = run(opened(), came(message('m3', 3)), came(message('m2', 2)), came(message('m3', 3)))
    expect(thread(state).messages.map((each) => each.id)).toEqual(['m1', 'm2', 'm3'])
  })

  it('puts the sent message in the place of the one on its way', () => {
    const pending = { clientId: 'k', body: 'Hello', isNote: false, files: [], createdAt: at(2), problem: null }
    const sending = run(opened(), { type: 'sending', conversationId: 'a', message: pending })
    expect(thread(sending).pending).toHaveLength(1)
    const sent = message('m2', 2, 'member', { clientId: 'k' })
    const state = run(sending, came(sent), { type: 'sent', conversationId: 'a', message: sent })
    expect(thread(state)).toMatchObject({ pending: [], messages: [{ id: 'm1' }, { id: 'm2' }] })
  })

  it('keeps what could not be sent, until it is discarded', () => {
    const pending = { clientId: 'k', body: 'Hello', isNote: false, files: [], createdAt: at(2), problem: null }
    const failed = run(
      opened(),
      { type: 'sending', conversationId: 'a', message: pending },
      { type: 'sending-failed', conversationId: 'a', clientId: 'k', problem: 'away' },
    )
    expect(thread(failed).pending).toMatchObject([{ body: 'Hello', problem: 'away' }])
    expect(thread(run(failed, { type: 'discarded', conversationId: 'a', clientId: 'k' })).pending).toEqual([])
  })

  it('shows the growing answer until its message stands there, and not again after it', () => {
    const grow: InboxAction = { type: 'answer', event: { conversationId: 'a', answerId: 'x', text: 'We' } }
    const growing = run(opened(), grow)
    expect(thread(growing).answer?.text).toBe('We')
    const answered = run(growing, came(message('m2', 2, 'agent', { answerId: 'x' })), grow)
    expect(thread(answered).answer).toBeNull()
  })

  it('drops the growing answer when a person takes over', () => {
    const growing = run(opened(), { type: 'answer', event: { conversationId: 'a', answerId: 'x', text: 'We' } })
    const taken = run(growing, { type: 'row-changed', row: row('a', 1, { state: 'human', version: 2 }) })
    expect(thread(taken).answer).toBeNull()
  })

  it('shows colleagues who have it open, greets those who come, and forgets who is not heard of', () => {
    const event = { conversationId: 'a', memberId: 'ann', name: 'Ann', viewing: true, isAnswer: false }
    const both = run(opened(), { type: 'viewing', event, at: 100 }, { type: 'viewing', event, at: 200 })
    expect(thread(both)).toMatchObject({ viewers: [{ name: 'Ann', since: 200 }], greetings: 1 })
    const answer = { ...event, memberId: 'bo', name: 'Bo', isAnswer: true }
    expect(thread(run(both, { type: 'viewing', event: answer, at: 250 })).greetings).toBe(1)
    expect(thread(run(both, { type: 'viewing', event: { ...event, viewing: false }, at: 300 })).viewers).toEqual([])
    expect(thread(run(both, { type: 'typing-faded', before: 0, viewersBefore: 201 })).viewers).toEqual([])
  })

  it('shows who types until they send, stop or fall silent', () => {
    const event = { conversationId: 'a', by: 'contact', memberId: null, name: 'Eva', typing: true } as const
    const typing = run(opened(), { type: 'typing', event, at: 100 }, { type: 'typing', event, at: 200 })
    expect(thread(typing).typing).toHaveLength(1)
    expect(thread(run(typing, came(message('m2', 2)))).typing).toEqual([])
    expect(thread(run(typing, { type: 'typing', event: { ...event, typing: false }, at: 300 })).typing).toEqual([])
    expect(thread(run(typing, { type: 'typing-faded', before: 201, viewersBefore: 0 })).typing).toEqual([])
  })
})
