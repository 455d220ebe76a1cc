import { expect, it } from 'vitest'
import type { AuthorKind, InboxMessage } from '@/lib/conversations/schema'
import { threadDays } from './thread-groups'

let count = 0
const message = (
  kind: AuthorKind,
  createdAt: string,
  isNote = false,
  authorId: string | null = kind,
): InboxMessage => ({
  id: `m${String(count++).padStart(4, '0')}`,
  clientId: null,
  answerId: null,
  author: { kind, id: authorId, name: kind, avatarUrl: null },
  body: '',
  sources: [],
  isNote,
  delivery: null,
  campaignId: null,
  quoted: null,
  translations: [],
  agentVersion: null,
  thumb: null,
  staffThumb: null,
  files: [],
  part: null,
  createdAt,
})

const shape = (messages: InboxMessage[]) =>
  threadDays(messages, { locale: 'en', timeZone: 'UTC' }).map((day) => day.groups.map((group) => group.messages.length))

it('puts together what one author said in one go', () => {
  expect(
    shape([
      message('contact', '2026-11-21T10:00:00Z'),
      message('contact', '2026-11-21T10:04:00Z'),
      message('agent', '2026-11-21T10:04:10Z'),
      message('contact', '2026-11-21T10:05:00Z'),
      message('contact', '2026-11-21T10:30:00Z'),
    ]),
  ).toEqual([[2, 1, 1, 1]])
})

it('keeps notes, colleagues and facts apart, and days under their own heading', () => {
  expect(
    shape([
      message('member', '2026-11-20T23:59:00Z', false, 'maria'),
      message('member', '2026-11-20T23:59:30Z', true, 'maria'),
      message('member', '2026-11-20T23:59:40Z', true, 'john'),
      message('system', '2026-11-20T23:59:50Z'),
      message('system', '2026-11-20T23:59:51Z'),
      message('member', '2026-11-21T00:00:10Z', true, 'john'),
    ]),
  ).toEqual([[1, 1, 1, 1, 1], [1]])
})
