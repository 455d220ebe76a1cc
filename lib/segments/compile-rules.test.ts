import { beforeEach, describe, expect, it } from 'vitest'
import { createContact, createField, setConsent } from '@/lib/contacts'
import { newId } from '@/lib/kernel'
import { grantsOf, type TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { changeMembers } from './change-members'
import { createSegment } from './create-segment'
import { deleteSegment } from './delete-segment'
import { previewRules } from './preview-rules'
import { refreshSegment } from './refresh-segment'
import { all, any, DAY_MS, membersOf, none, tagged } from './rules.fixture'
import type { Condition, Rules } from './schema'
import { updateSegment } from './update-segment'

let acme: TestTenant
let admin: TenantContext

beforeEach(async () => {
  acme = await testTenant()
  admin = await testMember(acme)
})

/** Names of those whom rules describe, by whole comparison; what the preview counts is the same. */
async function whom(ctx: TenantContext, rules: Rules): Promise<string[]> {
  const { id } = await createSegment(ctx, { name: newId(), rules })
  const { members } = await refreshSegment(ctx, id)
  const names = await membersOf(ctx, id)
  const { count, sample } = await previewRules(ctx, { rules })
  expect([members, count]).toEqual([names.length, names.length])
  expect(sample.map(({ name }) => name).sort()).toEqual(names.slice(0, 6))
  return names
}

describe('rules', () => {
  it('ask for details in words, whatever the words are', async () => {
    await createContact(admin, { name: 'Ada', email: 'ada@example.test', companyName: '100% Cotton_Ltd' })
    await createContact(admin, { name: 'Bob', companyName: 'Other', title: 'CTO' })
    const detail = (operator: 'is' | 'is_not' | 'contains' | 'contains_not' | 'begins_with', value: string) =>
      whom(admin, all({ kind: 'detail', detail: 'companyName', operator, value }))
    expect(await detail('is', 'other')).toEqual(['Bob'])
    expect(await detail('is_not', 'other')).toEqual(['Ada'])
    expect(await detail('contains', '0% c')).toEqual(['Ada'])
    expect(await detail('contains', '_')).toEqual(['Ada'])
    expect(await detail('contains', '%')).toEqual(['Ada'])
    expect(await detail('contains_not', 'Cotton')).toEqual(['Bob'])
    expect(await detail('begins_with', 'oth')).toEqual(['Bob'])
    expect(await whom(admin, all({ kind: 'detail', detail: 'title', operator: 'is_set' }))).toEqual(['Bob'])
    expect(await whom(admin, all({ kind: 'detail', detail: 'title', operator: 'is_not_set' }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'detail', detail: 'title', operator: 'is_not', value: 'CTO' }))).toEqual([
      'Ada',
    ])
  })

  it('ask for tags, languages, time zones, owners and consent', async () => {
    const { actor } = admin
    const ownerId = actor.kind === 'member' ? actor.id : ''
    const ada = await createContact(admin, { name: 'Ada', tags: ['vip', 'new'], locale: 'de-AT', ownerId })
    await createContact(admin, { name: 'Bob', tags: ['vip'], locale: 'de', timeZone: 'Europe/Berlin' })
    const eve = await createContact(admin, { name: 'Eve', locale: 'en' })
    const granted = { channel: 'email', purpose: 'marketing' } as const
    await setConsent(admin, { contactId: ada.id, ...granted, state: 'granted', evidence: 'form' })
    await setConsent(admin, { contactId: eve.id, ...granted, state: 'denied' })
    expect(await whom(admin, all(tagged('vip', 'other')))).toEqual(['Ada', 'Bob'])
    expect(await whom(admin, all({ kind: 'tag', operator: 'all_of', values: ['vip', 'new'] }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'tag', operator: 'none_of', values: ['new'] }))).toEqual(['Bob', 'Eve'])
    expect(await whom(admin, all({ kind: 'language', operator: 'any_of', values: ['de'] }))).toEqual(['Ada', 'Bob'])
    expect(await whom(admin, all({ kind: 'language', operator: 'none_of', values: ['de'] }))).toEqual(['Eve'])
    expect(await whom(admin, all({ kind: 'time_zone', operator: 'any_of', values: ['Europe/Berlin'] }))).toEqual([
      'Bob',
    ])
    expect(await whom(admin, all({ kind: 'time_zone', operator: 'none_of', values: ['Europe/Berlin'] }))).toHaveLength(
      2,
    )
    expect(await whom(admin, all({ kind: 'owner', operator: 'any_of', values: [ownerId] }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'owner', operator: 'none_of', values: [ownerId] }))).toEqual(['Bob', 'Eve'])
    expect(await whom(admin, all({ kind: 'owner', operator: 'is_set' }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'owner', operator: 'is_not_set' }))).toEqual(['Bob', 'Eve'])
    expect(await whom(admin, all({ kind: 'consent', ...granted, state: 'granted' }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'consent', ...granted, state: 'denied' }))).toEqual(['Eve'])
    expect(await whom(admin, all({ kind: 'consent', ...granted, state: 'unknown' }))).toEqual(['Bob'])
  })

  it('ask for the company’s own fields by their kind', async () => {
    const make = (key: string, kind: 'text' | 'number' | 'date' | 'boolean' | 'choice', choices: string[] = []) =>
      createField(admin, { key, label: key, kind, choices })
    await Promise.all([make('city', 'text'), make('seats', 'number'), make('renewal', 'date'), make('beta', 'boolean')])
    await make('size', 'choice', ['s', 'm'])
    const soon = new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 10)
    const past = new Date(Date.now() - 5 * DAY_MS).toISOString().slice(0, 10)
    const ada = { city: 'Wien', seats: 10, renewal: soon, beta: true, size: 's' }
    await createContact(admin, { name: 'Ada', attributes: ada })
    await createContact(admin, { name: 'Bob', attributes: { seats: 9, renewal: past, beta: false, size: 'm' } })
    await createContact(admin, { name: 'Eve' })
    const field = (given: Omit<Extract<Condition, { kind: 'field' }>, 'kind'>) =>
      whom(admin, all({ kind: 'field', ...given }))
    expect(await field({ field: 'city', operator: 'is', value: 'wien' })).toEqual(['Ada'])
    expect(await field({ field: 'city', operator: 'is_not_set' })).toEqual(['Bob', 'Eve'])
    expect(await field({ field: 'seats', operator: 'more_than', number: 9 })).toEqual(['Ada'])
    expect(await field({ field: 'seats', operator: 'at_least', number: 9 })).toEqual(['Ada', 'Bob'])
    expect(await field({ field: 'seats', operator: 'less_than', number: 9.5 })).toEqual(['Bob'])
    expect(await field({ field: 'seats', operator: 'at_most', number: 8 })).toEqual([])
    expect(await field({ field: 'seats', operator: 'equals', number: 10 })).toEqual(['Ada'])
    expect(await field({ field: 'seats', operator: 'equals_not', number: 10 })).toEqual(['Bob'])
    expect(await field({ field: 'renewal', operator: 'within_next', days: 7 })).toEqual(['Ada'])
    expect(await field({ field: 'renewal', operator: 'within_last', days: 7 })).toEqual(['Bob'])
    expect(await field({ field: 'renewal', operator: 'not_within_last', days: 7 })).toEqual(['Ada', 'Eve'])
    expect(await field({ field: 'renewal', operator: 'on', date: past })).toEqual(['Bob'])
    expect(await field({ field: 'renewal', operator: 'before', date: soon })).toEqual(['Bob'])
    expect(await field({ field: 'renewal', operator: 'after', date: past })).toEqual(['Ada'])
    expect(await field({ field: 'beta', operator: 'is_true' })).toEqual(['Ada'])
    expect(await field({ field: 'beta', operator: 'is_false' })).toEqual(['Bob'])
    expect(await field({ field: 'size', operator: 'any_of', values: ['s', 'x'] })).toEqual(['Ada'])
    expect(await field({ field: 'size', operator: 'none_of', values: ['s'] })).toEqual(['Bob', 'Eve'])
    const wrong = (given: Omit<Extract<Condition, { kind: 'field' }>, 'kind'>) =>
      expect(field(given)).rejects.toMatchObject({ code: 'invalid' })
    await wrong({ field: 'city', operator: 'more_than', number: 1 })
    await wrong({ field: 'nowhere', operator: 'is_set' })
    await wrong({ field: 'city', operator: 'is' })
    await wrong({ field: 'city', operator: 'is', value: 'a', days: 3 })
  })

  it('ask for moments, against now and against days of the company', async () => {
    const old = await createContact(admin, { name: 'Old' })
    await createContact(admin, { name: 'New' })
    const long = new Date('2025-06-15T12:00:00Z')
    await admin.db.contact.updateMany({ where: { id: old.id }, data: { lastSeenAt: long, createdAt: long } })
    const seen = (operator: 'within_last' | 'not_within_last', days: number) =>
      whom(admin, all({ kind: 'moment', moment: 'lastSeenAt', operator, days }))
    expect(await seen('within_last', 30)).toEqual(['New'])
    expect(await seen('not_within_last', 90)).toEqual(['Old'])
    const made = (operator: 'before' | 'after' | 'on', date: string) =>
      whom(admin, all({ kind: 'moment', moment: 'createdAt', operator, date }))
    expect(await made('on', '2025-06-15')).toEqual(['Old'])
    expect(await made('before', '2025-06-15')).toEqual([])
    expect(await made('before', '2025-06-16')).toEqual(['Old'])
    expect(await made('after', '2025-06-15')).toEqual(['New'])
  })

  it('ask for conversations and for other segments, in groups of groups', async () => {
    const ada = await createContact(admin, { name: 'Ada', tags: ['vip'] })
    const bob = await createContact(admin, { name: 'Bob', tags: ['vip'] })
    await createContact(admin, { name: 'Eve' })
    await admin.db.conversation.create({ data: { id: newId(), contactId: ada.id, channel: 'web_chat' } })
    expect(await whom(admin, all({ kind: 'conversation', has: true }))).toEqual(['Ada'])
    expect(await whom(admin, all({ kind: 'conversation', has: false }))).toEqual(['Bob', 'Eve'])
    expect(await whom(admin, all({ kind: 'conversation', has: true, channel: 'web_form' }))).toEqual([])
    expect(await whom(admin, all({ kind: 'conversation', has: true, channel: 'web_chat', days: 3 }))).toEqual(['Ada'])
    const list = await createSegment(admin, { name: 'By hand' })
    await changeMembers(admin, { segmentId: list.id, add: [bob.id] })
    const inList: Condition = { kind: 'segment', isIn: true, segmentId: list.id }
    expect(await whom(admin, all(inList))).toEqual(['Bob'])
    expect(await whom(admin, all(tagged('vip'), { ...inList, isIn: false }))).toEqual(['Ada'])
    expect(await whom(admin, all(tagged('vip'), none(inList)))).toEqual(['Ada'])
    expect(await whom(admin, any(inList, all(tagged('vip'), none(inList))))).toEqual(['Ada', 'Bob'])
    expect(await whom(admin, none(tagged('vip')))).toEqual(['Eve'])
  })

  it('are bounded in depth and size, and never lead back to themselves', async () => {
    const deep = all(any(all(tagged('a'))))
    await whom(admin, deep)
    const wrong = (rules: unknown) =>
      expect(createSegment(admin, { name: newId(), rules: rules as Rules })).rejects.toMatchObject({ code: 'invalid' })
    await wrong(all(deep))
    await wrong(all())
    await wrong({ kind: 'group', match: 'any', rules: Array.from({ length: 21 }, () => tagged('a')) })
    await wrong(any(...Array.from({ length: 3 }, () => any(...Array.from({ length: 14 }, () => tagged('a'))))))
    const a = await createSegment(admin, { name: 'A', rules: all(tagged('a')) })
    const b = await createSegment(admin, { name: 'B', rules: all({ kind: 'segment', isIn: true, segmentId: a.id }) })
    for (const segmentId of [a.id, b.id]) {
      const rules = all(none({ kind: 'segment', isIn: true, segmentId }))
      await expect(updateSegment(admin, { segmentId: a.id, version: 1, rules })).rejects.toMatchObject({
        code: 'invalid',
      })
    }
  })
})

describe('an attack by rules', () => {
  const HOSTILE = [
    "'; DROP TABLE contact; --",
    "' OR '1'='1",
    '$1',
    '\\',
    '%',
    "a' UNION SELECT id FROM contact --",
    '{"a":1}',
    '::uuid',
  ]

  it('reads nothing of another company or account, whatever it says', async () => {
    const others = [await testTenant(), await testSubAccount(acme)]
    const foreign: { segment: string; owner: string }[] = []
    for (const other of others) {
      const them = await testMember(other)
      const owner = them.actor.kind === 'member' ? them.actor.id : ''
      await createField(them, { key: 'secret', label: 'Secret', kind: 'text' })
      const victim = await createContact(them, {
        name: 'Victim',
        tags: ['secret'],
        ownerId: owner,
        attributes: { secret: 'x' },
      })
      const list = await createSegment(them, { name: 'Theirs' })
      await changeMembers(them, { segmentId: list.id, add: [victim.id] })
      await them.db.conversation.create({ data: { id: newId(), contactId: victim.id, channel: 'web_chat' } })
      foreign.push({ segment: list.id, owner })
    }
    await createContact(admin, { name: 'Mine' })
    for (const { segment, owner } of foreign) {
      const named = all({ kind: 'segment', isIn: true, segmentId: segment })
      const unknown = all({ kind: 'segment', isIn: true, segmentId: newId() })
      const answers = await Promise.all([named, unknown].map((rules) => previewRules(admin, { rules }).catch(String)))
      expect(answers[0]).toBe(answers[1])
      expect(await whom(admin, all({ kind: 'owner', operator: 'any_of', values: [owner] }))).toEqual([])
      await expect(changeMembers(admin, { segmentId: segment, add: [newId()] })).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(refreshSegment(admin, segment)).rejects.toMatchObject({ code: 'not_found' })
    }
    const everybody = any({ kind: 'detail', detail: 'name', operator: 'is_set' }, none(tagged('nobody')))
    expect(await whom(admin, everybody)).toEqual(['Mine'])
    expect(await whom(acme.system, everybody)).toEqual(['Mine'])
    for (const other of others) expect(await whom(other.system, everybody)).toEqual(['Victim'])
  })

  it('is a text like any other in every place that takes one', async () => {
    await createField(admin, { key: 'note', label: 'Note', kind: 'text' })
    const before = await admin.db.contact.count()
    for (const text of HOSTILE) {
      await createContact(admin, { name: text, tags: ['x'], attributes: { note: text } })
      expect(await whom(admin, all({ kind: 'detail', detail: 'name', operator: 'is', value: text }))).toEqual([text])
      expect(await whom(admin, all({ kind: 'field', field: 'note', operator: 'is', value: text }))).toEqual([text])
      const values = [text]
      expect(await whom(admin, all({ kind: 'tag', operator: 'any_of', values: [text.replaceAll(',', '')] }))).toEqual(
        [],
      )
      for (const rule of [
        { kind: 'field', field: text, operator: 'is_set' },
        { kind: 'detail', detail: text, operator: 'is_set' },
        { kind: 'moment', moment: text, operator: 'on', date: '2026-01-01' },
        { kind: 'moment', moment: 'createdAt', operator: 'on', date: text },
        { kind: 'owner', operator: 'any_of', values },
        { kind: 'segment', isIn: true, segmentId: text },
        { kind: 'consent', channel: text, purpose: 'marketing', state: 'granted' },
        { kind: 'language', operator: 'any_of', values },
        { kind: 'time_zone', operator: 'any_of', values },
        { kind: 'tag', operator: text, values: ['a'] },
        { kind: 'conversation', has: true, channel: text },
        { kind: text },
      ]) {
        await expect(previewRules(admin, { rules: all(rule as never) })).rejects.toMatchObject({ code: 'invalid' })
      }
    }
    expect(await admin.db.contact.count()).toBe(before + HOSTILE.length)
  })

  it('counts for whoever sees only own contacts no others, and is not theirs to keep', async () => {
    const { actor } = await testMember(acme, 'agent', 'Own')
    if (actor.kind !== 'member') throw new Error('a member was asked for')
    const lines = [{ resource: 'contacts', actions: ['read', 'write', 'delete'], scope: 'own' }] as const
    const me = acme.as({ ...actor, role: 'custom', grants: grantsOf(lines) })
    await createContact(admin, { name: 'Other', tags: ['vip'] })
    await createContact(me, { name: 'Mine', tags: ['vip'] })
    const rules = all(tagged('vip'))
    const { count, sample } = await previewRules(me, { rules })
    expect([count, sample.map(({ name }) => name)]).toEqual([1, ['Mine']])
    const { id: segmentId } = await createSegment(admin, { name: 'VIP', rules })
    await expect(createSegment(me, { name: 'X', rules })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(updateSegment(me, { segmentId, version: 1, name: 'X' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteSegment(me, { segmentId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
