import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  assignTeam,
  closeConversation,
  getConversation,
  listConversations,
  markSpam,
  receiveMessage,
  requestHandover,
  sendReply,
  setPriority,
  snoozeConversation,
  wakeConversation,
} from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
import { createTeam, deleteTeam } from '@/lib/inbox'
import { listNotifications } from '@/lib/notifications'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { reckon } from './reckon'
import { reckonAll } from './reckon-all'
import type { Policy } from './schema'
import { tellDue } from './tell-due'
import { updateTargets } from './update-targets'

const MINUTE = 60_000
let company: TestTenant
let mia: Awaited<ReturnType<typeof testMember>>

const policy: Policy = {
  id: randomUUID(),
  name: 'All',
  priorities: [],
  teamIds: [],
  channels: [],
  firstMinutes: 60,
  nextMinutes: 120,
  resolutionMinutes: null,
  warnMinutes: 15,
}
const set = (changes: Partial<Policy> = {}, rest = {}) =>
  updateTargets(company.system, { hours: null, holidays: [], policies: [{ ...policy, ...changes }], ...rest })

beforeAll(async () => {
  company = await testTenant()
  mia = await testMember(company, 'agent', 'Mia Lang')
})
beforeEach(() => set())

const rowOf = async (conversationId: string) => (await getConversation(mia, { conversationId })).conversation
const settle = (conversationId: string) => reckon(company.system, { conversationId })
async function dueOf(conversationId: string) {
  await settle(conversationId)
  return (await rowOf(conversationId)).due
}
const minutesLeft = (due: { at: string } | null) => due && Math.round((Date.parse(due.at) - Date.now()) / MINUTE)

async function waiting() {
  const customer = await addCustomer(company.anonymous)
  await requestHandover(customer.ctx, {})
  return customer
}

async function reply(conversationId: string) {
  const { version } = await rowOf(conversationId)
  await sendReply(mia, { conversationId, version, clientId: randomUUID(), body: 'Let me look.' })
}

const writeOn = (ctx: Awaited<ReturnType<typeof waiting>>['ctx']) =>
  receiveMessage(ctx, { clientId: randomUUID(), body: 'And now?' })

/** As if everything in it had happened so much earlier. */
async function age(conversationId: string, minutes: number) {
  const { db } = company.system
  for (const message of await db.message.findMany({ where: { conversationId } })) {
    const createdAt = new Date(message.createdAt.getTime() - minutes * MINUTE)
    await db.message.updateMany({ where: { id: message.id }, data: { createdAt } })
  }
}

it('what is marked as spam owes nobody anything', async () => {
  const { id: conversationId } = await waiting()
  expect(await dueOf(conversationId)).not.toBeNull()
  await markSpam(mia, { conversationId, version: (await rowOf(conversationId)).version })
  expect(await dueOf(conversationId)).toBeNull()
})

describe('an answer', () => {
  it('is owed from the moment at which a person is waited for, and no more once it is given', async () => {
    const { id, ctx } = await addCustomer(company.anonymous)
    expect(await dueOf(id)).toBeNull()
    await requestHandover(ctx, {})
    const first = await dueOf(id)
    expect(first?.kind).toBe('first')
    expect(minutesLeft(first)).toBe(60)
    await reply(id)
    expect(await dueOf(id)).toBeNull()
    await writeOn(ctx)
    const next = await dueOf(id)
    expect(next?.kind).toBe('next')
    expect(minutesLeft(next)).toBe(120)
    await writeOn(ctx)
    expect(await dueOf(id)).toEqual(next)
  })

  it('stands still while the conversation is snoozed', async () => {
    const { id } = await waiting()
    await age(id, 20)
    expect(minutesLeft(await dueOf(id))).toBe(40)
    const until = new Date(Date.now() + 60 * MINUTE).toISOString()
    await snoozeConversation(mia, { conversationId: id, version: (await rowOf(id)).version, until })
    expect(await dueOf(id)).toBeNull()
    await wakeConversation(company.system, { conversationId: id, until })
    expect(minutesLeft(await dueOf(id))).toBe(40)
  })

  it('is owed to nobody in what is closed', async () => {
    const { id } = await waiting()
    expect(await dueOf(id)).not.toBeNull()
    await closeConversation(mia, { conversationId: id, version: (await rowOf(id)).version })
    expect(await dueOf(id)).toBeNull()
  })

  it('is measured only where targets fit, in working time', async () => {
    await set({ channels: ['email'] })
    const { id } = await waiting()
    expect(await dueOf(id)).toBeNull()
    await set({}, { hours: { timeZone: 'UTC', days: {} } })
    await reckonAll(company.system, {})
    expect(await dueOf(id)).toBeNull()
    await set({ firstMinutes: 30 })
    await reckonAll(company.system, {})
    expect(minutesLeft(await dueOf(id))).toBe(30)
  })
})

describe('settling', () => {
  it('has a time of its own, which stands while the customer is waited for', async () => {
    await set({ firstMinutes: null, nextMinutes: null, resolutionMinutes: 300 })
    const { id, ctx } = await waiting()
    const due = await dueOf(id)
    expect(due?.kind).toBe('resolution')
    expect(minutesLeft(due)).toBe(300)
    await reply(id)
    expect(await dueOf(id)).toBeNull()
    await writeOn(ctx)
    expect(minutesLeft(await dueOf(id))).toBe(300)
  })
})

describe('the team', () => {
  const titles = async () => (await listNotifications(mia, {})).items.map(({ title }) => title)

  it('is warned once and told once, by whichever job comes, and not of what no longer holds', async () => {
    const { id, ctx } = await waiting()
    const due = await dueOf(id)
    const about = { conversationId: id, kind: 'first', dueAt: due?.at ?? '' } as const
    const before = (await titles()).length
    await Promise.all([
      tellDue(company.system, { ...about, stage: 'warning' }),
      tellDue(company.system, { ...about, stage: 'warning' }),
    ])
    await tellDue(company.system, { ...about, stage: 'breach' })
    await tellDue(company.system, { ...about, stage: 'breach' })
    expect((await titles()).slice(0, (await titles()).length - before)).toEqual([
      'An answer is overdue',
      'An answer is due soon',
    ])
    await reply(id)
    await settle(id)
    await writeOn(ctx)
    await settle(id)
    const after = (await titles()).length
    await tellDue(company.system, { ...about, stage: 'breach' })
    expect((await titles()).length).toBe(after)
  })

  it('has timers for both moments', async () => {
    const { id } = await waiting()
    const due = await dueOf(id)
    const rows = await company.system.db.outboxEvent.findMany({ where: { type: 'target.due' } })
    const own = rows.filter(({ payload }) => (payload as { conversationId: string }).conversationId === id)
    expect(own.map(({ payload }) => (payload as { stage: string }).stage).sort()).toEqual(['breach', 'warning'])
    await settle(id)
    expect(await company.system.db.outboxEvent.count({ where: { type: 'target.due' } })).toBe(rows.length)
    expect(due).not.toBeNull()
  })
})

it('finds what is due soon and what is overdue', async () => {
  await set({ firstMinutes: 30 })
  const soon = await waiting()
  const late = await waiting()
  await age(late.id, 45)
  await settle(soon.id)
  await settle(late.id)
  const found = async (due: 'soon' | 'missed') => (await listConversations(mia, { due })).items.map(({ id }) => id)
  expect(await found('missed')).toEqual([late.id])
  expect(await found('soon')).toContain(soon.id)
  expect(await found('soon')).not.toContain(late.id)
})

it('is for administrators, and takes no nonsense', async () => {
  await expect(updateTargets(mia, { hours: null, holidays: [], policies: [] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(set({ firstMinutes: 0 })).rejects.toMatchObject({ code: 'invalid' })
  await expect(set({}, { holidays: ['2026-13-01'] })).rejects.toMatchObject({ code: 'invalid' })
})

describe('by priority and team', () => {
  const setAll = (policies: Partial<Policy>[], rest = {}) =>
    updateTargets(company.system, {
      hours: null,
      holidays: [],
      policies: policies.map((changes) => ({ ...policy, id: randomUUID(), ...changes })),
      ...rest,
    })
  const newTeam = (changes = {}) => createTeam(company.system, { name: `Team ${randomUUID()}`, ...changes })
  const giveTo = async (conversationId: string, teamId: string) =>
    assignTeam(mia, { conversationId, teamId, version: (await rowOf(conversationId)).version })

  it('the target that says most about a conversation counts, and a change of it moves the time that is left', async () => {
    const sales = await newTeam()
    await setAll([
      { name: 'All', firstMinutes: 60 },
      { name: 'Urgent', firstMinutes: 15, priorities: ['urgent'] },
      { name: 'Sales', firstMinutes: 30, teamIds: [sales.id] },
      { name: 'Urgent sales', firstMinutes: 5, priorities: ['urgent'], teamIds: [sales.id] },
    ])
    const { id: conversationId } = await waiting()
    await age(conversationId, 3)
    expect(minutesLeft(await dueOf(conversationId))).toBe(57)
    await setPriority(mia, { conversationId, priority: 'urgent' })
    expect(minutesLeft(await dueOf(conversationId))).toBe(12)
    await giveTo(conversationId, sales.id)
    expect(minutesLeft(await dueOf(conversationId))).toBe(2)
    await setPriority(mia, { conversationId, priority: 'low' })
    expect(minutesLeft(await dueOf(conversationId))).toBe(27)
  })

  it('a team that a target names is not deleted, and another account’s team is none', async () => {
    const support = await newTeam()
    await setAll([{ name: 'Support', teamIds: [support.id] }])
    await expect(deleteTeam(company.system, { teamId: support.id })).rejects.toMatchObject({ code: 'conflict' })
    const stranger = await testTenant()
    const theirs = await createTeam(stranger.system, { name: 'Theirs' })
    await expect(setAll([{ teamIds: [theirs.id] }])).rejects.toMatchObject({ code: 'not_found' })
    await setAll([])
    await deleteTeam(company.system, { teamId: support.id })
  })

  it('time runs by the hours of the team, else by the account’s', async () => {
    const closed = { timeZone: 'UTC', days: {} }
    const away = await newTeam({ hours: closed })
    await setAll([{ firstMinutes: 60 }])
    const { id } = await waiting()
    expect(minutesLeft(await dueOf(id))).toBe(60)
    await giveTo(id, away.id)
    expect(await dueOf(id)).toBeNull()
    const night = await newTeam({ hours: { timeZone: 'UTC', days: DAYS_AND_NIGHTS } })
    await setAll([{ firstMinutes: 60 }], { hours: closed })
    await giveTo(id, night.id)
    expect(minutesLeft(await dueOf(id))).toBe(60)
  })
})

const WHOLE_DAY = [{ from: '00:00', to: '24:00' }]
const DAYS_AND_NIGHTS = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, WHOLE_DAY]),
)

describe('two targets at once', () => {
  beforeEach(() => set({ firstMinutes: 30, resolutionMinutes: 120 }))
  const timers = async (conversationId: string) =>
    (await company.system.db.outboxEvent.findMany({ where: { type: 'target.due' } }))
      .map(({ payload }) => payload as { conversationId: string; kind: string; stage: string; dueAt: string })
      .filter((payload) => payload.conversationId === conversationId)

  it('both are shown and both are noticed, also the later one when the first was missed', async () => {
    const { id } = await waiting()
    const due = await dueOf(id)
    expect(due).toMatchObject({ kind: 'first', later: { kind: 'resolution' } })
    expect(minutesLeft(due?.later ?? null)).toBe(120)
    const set = await timers(id)
    expect(set.map(({ kind, stage }) => `${kind} ${stage}`).sort()).toEqual([
      'first breach',
      'first warning',
      'resolution breach',
      'resolution warning',
    ])
    const later = set.find(({ kind, stage }) => kind === 'resolution' && stage === 'breach')
    await tellDue(company.system, {
      conversationId: id,
      kind: 'resolution',
      dueAt: later?.dueAt ?? '',
      stage: 'breach',
    })
    expect((await listNotifications(mia, {})).items[0]?.title).toMatch(/not settled in time/)
    await settle(id)
    expect(await timers(id)).toHaveLength(4)
  })
})

describe('what was kept', () => {
  const counters = async (conversationId: string) => {
    const row = await company.system.db.targetClock.findFirst({ where: { conversationId } })
    return row && [row.firstMet, row.firstMissed, row.nextMet, row.nextMissed, row.resolutionMet, row.resolutionMissed]
  }
  const close = async (conversationId: string) =>
    closeConversation(mia, { conversationId, version: (await rowOf(conversationId)).version })

  it('is counted once for each answer and each settling, however often the worker comes', async () => {
    await set({ firstMinutes: 30, nextMinutes: 30, resolutionMinutes: 120 })
    const { id, ctx } = await waiting()
    await settle(id)
    await reply(id)
    await Promise.all([settle(id), settle(id)])
    expect(await counters(id)).toEqual([1, 0, 0, 0, 0, 0])
    await writeOn(ctx)
    await settle(id)
    await reply(id)
    await close(id)
    await settle(id)
    await settle(id)
    expect(await counters(id)).toEqual([1, 0, 1, 0, 1, 0])
  })

  it('is missed once it is late, also where the worker hears of it only later, and stays missed', async () => {
    await set({ firstMinutes: 30, nextMinutes: null, resolutionMinutes: 60 })
    const { id } = await waiting()
    await age(id, 90)
    await settle(id)
    await settle(id)
    expect(await counters(id)).toEqual([0, 1, 0, 0, 0, 1])
    await reply(id)
    await close(id)
    await settle(id)
    expect(await counters(id)).toEqual([0, 1, 0, 0, 0, 1])
  })

  it('an answer that came in time is no miss, though the timer rings first', async () => {
    await set({ firstMinutes: 30, nextMinutes: null, resolutionMinutes: null })
    const { id } = await waiting()
    const due = await dueOf(id)
    await reply(id)
    const before = (await listNotifications(mia, {})).items.length
    await tellDue(company.system, { conversationId: id, kind: 'first', dueAt: due?.at ?? '', stage: 'breach' })
    expect((await listNotifications(mia, {})).items).toHaveLength(before)
    expect(await counters(id)).toEqual([1, 0, 0, 0, 0, 0])
  })

  it('nothing is, where it was closed before anything was due', async () => {
    await set({ firstMinutes: 30, nextMinutes: null, resolutionMinutes: null })
    const { id } = await waiting()
    await settle(id)
    await close(id)
    await settle(id)
    expect(await counters(id)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
