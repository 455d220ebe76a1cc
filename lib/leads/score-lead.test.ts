import { describe, expect, it } from 'vitest'
import { CONDITION_KINDS, type Condition } from './schema'
import { type LeadFacts, scoreLead } from './score-lead'

const NOW = new Date('2026-11-20T12:00:00Z')
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000)

const ADA: LeadFacts = {
  lead: {
    status: 'open',
    sourceKind: 'form',
    valueMinor: 50_000,
    createdAt: ago(40),
    stageSince: ago(3),
    touches: [{ at: ago(40).toISOString(), utmSource: 'Newsletter', landing: 'https://acme.test/roofs' }],
  },
  contact: {
    name: 'Ada',
    email: 'ada@example.test',
    phone: null,
    title: 'Head of Roofs',
    companyName: null,
    locale: 'de-AT',
    tags: ['vip'],
    attributes: { seats: 12, city: 'Wien' },
    lastSeenAt: ago(5),
  },
  consents: [{ channel: 'email', purpose: 'marketing', state: 'granted', at: ago(9) }],
  lastTalkAt: ago(2),
  campaigns: [
    { name: 'Spring', openedAt: ago(20), clickedAt: ago(20), bouncedAt: null, unsubscribedAt: null },
    { name: 'Autumn', openedAt: ago(3), clickedAt: ago(3), bouncedAt: null, unsubscribedAt: ago(3) },
    { name: 'Old', openedAt: ago(90), clickedAt: null, bouncedAt: ago(1), unsubscribedAt: null },
  ],
}

const points = (condition: Condition, facts = ADA, now = NOW) =>
  scoreLead([{ id: 'r', name: 'Rule', points: 10, condition, isActive: true, version: 1 }], facts, now)

/** What each kind finds in Ada, what it does not, and after how many days time alone changes that. */
const CASES: [Condition, score: number, changesIn: number | null][] = [
  [{ kind: 'detail', detail: 'title', operator: 'contains', value: 'roofs' }, 10, null],
  [{ kind: 'detail', detail: 'phone', operator: 'is_set' }, 0, null],
  [{ kind: 'field', field: 'seats', operator: 'at_least', value: '12' }, 10, null],
  [{ kind: 'field', field: 'city', operator: 'at_most', value: '99' }, 0, null],
  [{ kind: 'tag', tag: 'vip' }, 10, null],
  [{ kind: 'language', language: 'de' }, 10, null],
  [{ kind: 'consent', channel: 'email', purpose: 'marketing', state: 'granted' }, 10, null],
  [{ kind: 'consent', channel: 'sms', purpose: 'marketing', state: 'granted' }, 0, null],
  [{ kind: 'seen', days: 7 }, 10, 2],
  [{ kind: 'seen', days: 5 }, 0, null],
  [{ kind: 'not_seen', days: 30 }, 0, 25],
  [{ kind: 'not_seen', days: 5 }, 10, null],
  [{ kind: 'conversation', days: 30 }, 10, 28],
  [{ kind: 'conversation' }, 10, null],
  [{ kind: 'opened', times: 10 }, 30, null],
  [{ kind: 'opened', days: 30, times: 10 }, 20, 10],
  [{ kind: 'clicked', days: 30, times: 1 }, 10, 27],
  [{ kind: 'bounced' }, 10, null],
  [{ kind: 'unsubscribed' }, 10, null],
  [{ kind: 'source', source: 'form' }, 10, null],
  [{ kind: 'source', source: 'api' }, 0, null],
  [{ kind: 'touch', part: 'utmSource', value: 'newsletter' }, 10, null],
  [{ kind: 'touch', part: 'landing', value: '/windows' }, 0, null],
  [{ kind: 'value', atLeastMinor: 50_000 }, 10, null],
  [{ kind: 'lead_age', days: 30 }, 10, null],
  [{ kind: 'lead_age', days: 60 }, 0, 20],
  [{ kind: 'stage_age', days: 14 }, 0, 11],
]

describe('a score', () => {
  it.each(CASES)('%j', (condition, score, changesIn) => {
    const scored = points(condition)
    expect(scored.score).toBe(score)
    const expected = changesIn === null ? null : ago(-changesIn)
    expect(scored.changesAt).toEqual(expected)
    // At that moment it is another one: whoever looks then finds what is to be found.
    if (expected) expect(points(condition, ADA, expected).score).not.toBe(score)
  })

  it('is looked at in every kind of condition', () => {
    expect(new Set(CASES.map(([{ kind }]) => kind))).toEqual(new Set(CONDITION_KINDS))
  })

  it('is the sum of its reasons, which say what was found and when', () => {
    const rule = { name: 'Clicked', version: 1, isActive: true }
    const { score, reasons } = scoreLead(
      [
        { ...rule, id: 'a', points: 20, condition: { kind: 'clicked', times: 2 } },
        { ...rule, id: 'b', points: -25, condition: { kind: 'unsubscribed' } },
        { ...rule, id: 'c', points: 99, condition: { kind: 'tag', tag: 'vip' }, isActive: false },
      ],
      ADA,
      NOW,
    )
    expect(score).toBe(15)
    expect(reasons.map(({ points: each, of, at }) => [each, of, at])).toEqual([
      [-25, 'Autumn', ago(3).toISOString()],
      [20, 'Autumn', ago(3).toISOString()],
      [20, 'Spring', ago(20).toISOString()],
    ])
  })
})
