import { describe, expect, it } from 'vitest'
import { CONFIG } from '../../testing/settings'
import { type ChatState, initialState } from '../chat/state'
import type { Message } from '../contract'
import { entriesOf } from './entries'
import { dayOf } from './times'

const message = (id: string, kind: Message['author']['kind'], createdAt: string, name: string = kind): Message => ({
  id,
  clientId: null,
  answerId: null,
  author: { kind, name, avatarUrl: null },
  body: id,
  sources: [],
  createdAt,
})

const at = (day: number, minute: number) => new Date(2026, 4, day, 10, minute).toISOString()
const shown = (part: Partial<ChatState>) =>
  entriesOf({ ...initialState(CONFIG), ...part }).map((entry) =>
    'isFirst' in entry && entry.isFirst ? `${entry.kind}!` : entry.kind,
  )

describe('the lines of a thread', () => {
  it('run together by author and time, and part by day', () => {
    const messages = [
      message('a', 'contact', at(1, 0)),
      message('b', 'contact', at(1, 1)),
      message('c', 'member', at(1, 2), 'Amira'),
      message('d', 'member', at(1, 3), 'Bo'),
      message('e', 'member', at(1, 20), 'Bo'),
      message('f', 'member', at(2, 0), 'Bo'),
    ]
    expect(shown({ messages })).toEqual([
      'day',
      'message!',
      'message',
      'message!',
      'message!',
      'message!',
      'day',
      'message!',
    ])
  })

  it('end with half answers and what is on its way', () => {
    const outgoing = { clientId: 'x', body: 'x', createdAt: at(1, 1), status: 'sending', reason: null } as const
    const answers = { a: { text: 'so', at: 0 } }
    expect(shown({ messages: [message('a', 'contact', at(1, 0))], answers, outbox: [outgoing] })).toEqual([
      'day',
      'message!',
      'answer!',
      'outgoing',
    ])
  })

  it('say who joined, unless the server does', () => {
    const joined = { name: 'Amira', afterId: 'a' }
    const first = message('a', 'contact', at(1, 0))
    expect(shown({ messages: [first], joined })).toEqual(['day', 'message!', 'joined'])
    const said = message('b', 'system', at(1, 1))
    expect(shown({ messages: [first, said], joined })).toEqual(['day', 'message!', 'notice'])
  })
})

describe('dayOf', () => {
  it.each([
    [new Date(2026, 2, 29, 0, 5), new Date(2026, 2, 29, 23, 0), 'Today'],
    [new Date(2026, 2, 28, 23, 55), new Date(2026, 2, 29, 0, 5), 'Yesterday'],
    [new Date(2026, 2, 20), new Date(2026, 2, 29), /20|March/],
    [new Date(2025, 2, 20), new Date(2026, 2, 29), /2025/],
  ])('%s seen on %s', (date, now, expected) => {
    expect(dayOf(date.toISOString(), now)).toMatch(expected)
  })
})
