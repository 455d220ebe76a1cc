import { describe, expect, it } from 'vitest'
import { CONFIG } from '../../testing/settings'
import type { Conversation, LiveEvent, Message } from '../contract'
import { applyEvent, expire, withSnapshot } from './apply-event'
import { type ChatState, initialState, unreadCount } from './state'

const NOW = Date.parse('2026-05-01T10:00:00Z')

const conversation: Conversation = {
  id: 'c',
  state: 'bot',
  status: 'open',
  assignee: null,
  contact: { name: null, email: null },
}

const message = (id: string, kind: Message['author']['kind'], extra: Partial<Message> = {}): Message => ({
  id,
  clientId: null,
  answerId: null,
  author: { kind, name: kind, avatarUrl: null },
  body: id,
  sources: [],
  createdAt: `2026-05-01T09:00:0${id.length}Z`,
  ...extra,
})

const start = (): ChatState => ({ ...initialState(CONFIG), conversation })
const stateAfter = (...events: LiveEvent[]) => events.reduce((state, event) => applyEvent(state, event, NOW), start())
const arrives = (...parameters: Parameters<typeof message>): LiveEvent => ({
  name: 'message',
  data: { message: message(...parameters) },
})
const answer = (text: string): LiveEvent => ({ name: 'answer', data: { answerId: 'a', text } })
const typing = (by: 'member' | 'agent', isTyping: boolean): LiveEvent => ({
  name: 'typing',
  data: { by, name: 'Amira', typing: isTyping },
})

describe('messages', () => {
  it('come once, in order of time, whatever the order of arrival', () => {
    const state = stateAfter(
      arrives('333', 'agent'),
      arrives('1', 'contact'),
      arrives('22', 'member'),
      arrives('1', 'contact'),
    )
    expect(state.messages.map(({ id }) => id)).toEqual(['1', '22', '333'])
  })

  it('take the place of the outgoing one and of the half answer', () => {
    const before: ChatState = {
      ...stateAfter(answer('half')),
      outbox: [{ clientId: 'mine', body: 'x', createdAt: '', status: 'sending', reason: null }],
    }
    const sent = applyEvent(before, arrives('1', 'contact', { clientId: 'mine' }), NOW)
    expect(sent.outbox).toEqual([])
    expect(sent.answers).toHaveProperty('a')
    expect(applyEvent(sent, arrives('22', 'agent', { answerId: 'a' }), NOW).answers).toEqual({})
  })

  it('end the typing of their author only', () => {
    expect(stateAfter(typing('member', true), arrives('1', 'contact')).typing).not.toBeNull()
    expect(stateAfter(typing('member', true), arrives('1', 'member')).typing).toBeNull()
  })

  it('stay when a snapshot that was read before them arrives after them', () => {
    const state = withSnapshot(stateAfter(arrives('22', 'member')), conversation, [message('1', 'contact')])
    expect(state.messages.map(({ id }) => id)).toEqual(['1', '22'])
  })

  it('count as unread from the other side only, after the last seen', () => {
    const { messages } = stateAfter(
      arrives('1', 'agent'),
      arrives('22', 'contact'),
      arrives('333', 'member'),
      arrives('4444', 'system'),
    )
    expect(unreadCount({ messages, seen: null })).toBe(2)
    expect(unreadCount({ messages, seen: '1' })).toBe(1)
    expect(unreadCount({ messages, seen: '333' })).toBe(0)
  })
})

describe('answers', () => {
  it('grow, and do not come back after their message', () => {
    expect(stateAfter(answer('a'), answer('ab')).answers).toMatchObject({ a: { text: 'ab' } })
    expect(stateAfter(arrives('1', 'agent', { answerId: 'a' }), answer('late')).answers).toEqual({})
  })

  it('go when a person takes over, or when they fall silent', () => {
    const human: Conversation = { ...conversation, state: 'human', assignee: { name: 'Amira', avatarUrl: null } }
    expect(stateAfter(answer('a'), { name: 'conversation', data: { conversation: human } }).answers).toEqual({})
    expect(expire(stateAfter(answer('a')), NOW + 10_000).answers).toHaveProperty('a')
    expect(expire(stateAfter(answer('a')), NOW + 60_000).answers).toEqual({})
  })
})

describe('people', () => {
  const taken = (name: string): LiveEvent => ({
    name: 'conversation',
    data: { conversation: { ...conversation, state: 'human', assignee: { name, avatarUrl: null } } },
  })

  it('are announced when they join, and when another takes over, but not at each change', () => {
    expect(stateAfter(taken('Amira')).joined).toMatchObject({ name: 'Amira' })
    const again = stateAfter(taken('Amira'), arrives('1', 'member'), taken('Amira'))
    expect(again.joined).toEqual({ name: 'Amira', afterId: null })
    expect(stateAfter(taken('Amira'), arrives('1', 'member'), taken('Bo')).joined).toEqual({ name: 'Bo', afterId: '1' })
  })

  it('stop typing by word or by time', () => {
    expect(stateAfter(typing('member', true), typing('agent', false)).typing).not.toBeNull()
    expect(stateAfter(typing('member', true), typing('member', false)).typing).toBeNull()
    expect(expire(stateAfter(typing('member', true)), NOW + 9000).typing).toBeNull()
  })

  it('of another conversation do not enter this one', () => {
    const stranger: LiveEvent = {
      name: 'conversation',
      data: { conversation: { ...conversation, id: 'other', state: 'human' } },
    }
    expect(stateAfter(stranger).conversation?.id).toBe('c')
  })
})
