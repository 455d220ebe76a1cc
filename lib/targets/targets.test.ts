import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  closeConversation,
  getConversation,
  listConversations,
  markSpam,
  receiveMessage,
  requestHandover,
  sendReply,
  snoozeConversation,
  wakeConversation,
} from '@/lib/conversations'
import { addCustomer } from '@/lib/conversations/people.fixture'
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
