import { beforeEach, describe, expect, it } from 'vitest'
import { addCustomer } from '@/lib/conversations/people.fixture'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { listCallBacks, moveCallBack, planCallBack, settleCallBack } from '.'
import { callBackReactions } from './jobs'

let acme: TestTenant
let maria: Awaited<ReturnType<typeof testMember>>
let conversationId: string
beforeEach(async () => {
  acme = await testTenant()
  maria = await testMember(acme, 'tenant_admin', 'Maria Lopez')
  conversationId = (await addCustomer(acme.anonymous, 'Hello')).id
})

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const plan = (hours = 24) =>
  planCallBack(maria, { conversationId, dueAt: inHours(hours), phone: '+49301234567', about: 'Her order' })
const states = async () => (await listCallBacks(maria, {})).items.map(({ state }) => state)

/** What the worker does with timers of a kind, as if they had come. */
async function comes(type: string, ofWhich: (moment: string) => boolean = () => true) {
  const rows = await acme.system.db.outboxEvent.findMany({ where: { type } })
  for (const { payload } of rows) {
    const told = payload as { moment: string }
    for (const { events, handler } of callBackReactions) {
      if (events.includes(type) && ofWhich(told.moment)) await handler(acme.system, told, new AbortController().signal)
    }
  }
}
const told = async () =>
  (await acme.system.db.notification.findMany({ orderBy: { id: 'asc' } })).map(({ title }) => title)

describe('a call-back', () => {
  it('is planned once in a conversation, said in the thread, and moved by another moment', async () => {
    const first = await plan(24)
    const second = await plan(48)
    expect(second.id).toBe(first.id)
    expect((await listCallBacks(maria, { conversationId })).items).toMatchObject([
      { state: 'planned', dueAt: second.dueAt, source: 'member', sourceName: 'Maria Lopez', phone: '+49301234567' },
    ])
    const notes = await acme.system.db.message.findMany({ where: { conversationId, isNote: true } })
    expect(notes.at(-1)?.body).toContain('Her order')
  })

  it('is told of at its moment, and missed two hours later; each once', async () => {
    await plan()
    for (let time = 0; time < 2; time++) await comes('call_back.due')
    expect(await told()).toEqual(['Call +49301234567 back now'])
    for (let time = 0; time < 2; time++) await comes('call_back.overdue')
    expect(await told()).toEqual(['Call +49301234567 back now', 'Nobody has called +49301234567 back'])
    expect(await states()).toEqual(['missed'])
  })

  it('is not told of at a moment that it does not have any more', async () => {
    const { id, dueAt } = await plan(24)
    await moveCallBack(maria, { callBackId: id, dueAt: inHours(48) })
    await comes('call_back.due', (moment) => moment === dueAt)
    expect(await told()).toEqual([])
    await comes('call_back.due', (moment) => moment !== dueAt)
    expect(await told()).toHaveLength(1)
  })

  it('is done once; what was missed can be done yet, or get another moment', async () => {
    const { id: callBackId } = await plan()
    await settleCallBack(maria, { callBackId, state: 'missed', note: 'Engaged' })
    await moveCallBack(maria, { callBackId, dueAt: inHours(3) })
    expect(await states()).toEqual(['planned'])
    await settleCallBack(maria, { callBackId, state: 'missed' })
    await settleCallBack(maria, { callBackId, state: 'done' })
    for (const state of ['done', 'missed', 'cancelled'] as const)
      await expect(settleCallBack(maria, { callBackId, state })).rejects.toMatchObject({ code: 'conflict' })
    await expect(moveCallBack(maria, { callBackId, dueAt: inHours(3) })).rejects.toMatchObject({ code: 'conflict' })
    await comes('call_back.due')
    expect(await told()).toEqual([])
  })

  it('has a moment ahead, and a number', async () => {
    await expect(plan(-1)).rejects.toMatchObject({ issues: [{ path: 'dueAt' }] })
    await expect(plan(24 * 91)).rejects.toMatchObject({ issues: [{ path: 'dueAt' }] })
    const nobody = { conversationId, dueAt: inHours(1), about: 'Her order' }
    await expect(planCallBack(maria, nobody)).rejects.toMatchObject({ issues: [{ path: 'phone' }] })
  })

  it('is of two promises at once still one', async () => {
    const both = await Promise.all([plan(24), plan(25)])
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
  })

  it('is nobody else’s: not another company’s, nor of who reads only their own conversations', async () => {
    const { id: callBackId } = await plan()
    const other = await testTenant()
    expect((await listCallBacks(other.system, {})).items).toEqual([])
    await expect(settleCallBack(other.system, { callBackId, state: 'done' })).rejects.toMatchObject({ status: 404 })
    const viewer = await testMember(acme, 'viewer')
    await expect(settleCallBack(viewer, { callBackId, state: 'done' })).rejects.toMatchObject({ status: 403 })
  })

  it('stands in the order in which it is due, in pages', async () => {
    for (const hours of [3, 1, 2]) {
      const { id } = await addCustomer(acme.anonymous, `Hello ${hours}`)
      const about = `in ${hours}`
      await planCallBack(maria, { conversationId: id, dueAt: inHours(hours), phone: '+49301234567', about })
    }
    const first = await listCallBacks(maria, { state: 'planned', limit: 2 })
    expect(first.items.map(({ about }) => about)).toEqual(['in 1', 'in 2'])
    const rest = await listCallBacks(maria, { state: 'planned', limit: 2, cursor: first.nextCursor ?? '' })
    expect([rest.items.map(({ about }) => about), rest.nextCursor]).toEqual([['in 3'], null])
  })
})
