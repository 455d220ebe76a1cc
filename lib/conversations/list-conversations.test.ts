import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { grantsOf } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { countConversations } from './count-conversations'
import { getConversation } from './get-conversation'
import { listConversations } from './list-conversations'
import { markRead } from './mark-read'
import { markUnread } from './mark-unread'
import { addCustomer } from './people.fixture'
import { receiveMessage } from './receive-message'
import { requestHandover } from './request-handover'
import { sendReply } from './send-reply'
import { setLabels } from './set-labels'
import { takeConversation } from './take-conversation'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
})

const idsOf = (items: { id: string }[]) => items.map((item) => item.id)

describe('views', () => {
  it('show mine, waiting, unassigned and all, with counts', async () => {
    const own = await testTenant()
    const john = await testMember(own, 'agent', 'John Smith')
    const mine = await addCustomer(own.anonymous)
    const waiting = await addCustomer(own.anonymous)
    await takeConversation(john, { conversationId: mine.id, version: 1 })
    await requestHandover(waiting.ctx, {})
    const view = async (name: 'all' | 'mine' | 'waiting' | 'unassigned') =>
      idsOf((await listConversations(john, { view: name })).items)
    expect(await view('mine')).toEqual([mine.id])
    expect(await view('waiting')).toEqual([waiting.id])
    expect(await view('unassigned')).toEqual([waiting.id])
    expect((await view('all')).sort()).toEqual([mine.id, waiting.id].sort())
    expect(await countConversations(john, {})).toEqual({ all: 2, mine: 1, waiting: 1, unassigned: 1 })
  })
})

describe('search', () => {
  it('finds words that were said, names and addresses, and treats % and _ as letters', async () => {
    const said = await addCustomer(company.anonymous, 'my zeppelin does not fly')
    const named = await addCustomer(company.anonymous, 'hi', { name: 'Ottilie Brandt' })
    const addressed = await addCustomer(company.anonymous, 'hi', { email: 'Quirin@Example.org' })
    const find = async (search: string) => idsOf((await listConversations(maria, { search })).items)
    expect(await find('zeppelin')).toEqual([said.id])
    expect(await find('ottilie')).toEqual([named.id])
    expect(await find('quirin@example')).toEqual([addressed.id])
    expect(await find('%')).toEqual([])
    expect(await find("') OR 1=1 --")).toEqual([])
  })
})

describe('a row', () => {
  it('says of a conversation what it says of itself, with the marks of whoever asks', async () => {
    const own = await testTenant()
    const john = await testMember(own, 'agent', 'John Smith')
    const mia = await testMember(own, 'agent', 'Mia Lang')
    const bare = await addCustomer(own.anonymous)
    const full = await addCustomer(own.anonymous, 'hi', { name: 'Ottilie "O" Brandt', email: 'ottilie@example.org' })
    await takeConversation(john, { conversationId: full.id, version: 1 })
    const { db } = own.system
    const team = await db.team.create({ data: { name: 'Sales', icon: '🛒' } })
    const labels = await db.label.createManyAndReturn({
      data: ['Würgent', 'Angry'].map((name, index) => ({ name, color: index + 1 })),
    })
    const due = new Date('2026-12-01T10:00:00.123Z')
    await db.conversation.updateMany({
      where: { id: full.id },
      data: { teamId: team.id, priority: 3, subject: 'A fridge', dueAt: due, dueKind: 'first', contactReadAt: due },
    })
    await setLabels(john, { conversationId: full.id, add: labels.map(({ id }) => id), remove: [] })
    await markRead(mia, { conversationId: full.id, messageId: full.messages[0]?.id ?? '' })
    for (const member of [john, mia]) {
      const { items } = await listConversations(member, {})
      expect(idsOf(items)).toEqual([full.id, bare.id])
      for (const item of items) {
        expect(item).toEqual((await getConversation(member, { conversationId: item.id })).conversation)
      }
      expect(items[0]).toMatchObject({
        contact: { name: 'Ottilie "O" Brandt' },
        assignee: { name: 'John Smith' },
        team: { name: 'Sales', icon: '🛒' },
        labels: [{ name: 'Angry' }, { name: 'Würgent' }],
        due: { at: due.toISOString() },
      })
      expect(items[0]?.readAt === null).toBe(member === john)
      expect(items[1]).toMatchObject({ assignee: null, team: null, labels: [], due: null, readAt: null })
    }
  })

  it('comes to whoever sees their own alone only where it is theirs, on every page and in every order', async () => {
    const own = await testTenant()
    const john = await testMember(own, 'agent', 'John Smith')
    const { actor } = await testMember(own, 'agent', 'Mia Lang')
    if (actor.kind !== 'member') throw new Error('a member was asked for')
    const line = { resource: 'conversations', actions: ['read'], scope: 'own' } as const
    const mia = own.as({ ...actor, role: 'custom', grants: grantsOf([line]) })
    const theirs: string[] = []
    for (let index = 0; index < 6; index++) {
      const { id } = await addCustomer(own.anonymous, `parcel ${index}`)
      const assigneeId: string | null = [actor.id, john.actor.id, null][index % 3] ?? null
      await own.system.db.conversation.updateMany({ where: { id }, data: { assigneeId } })
      if (assigneeId === actor.id) theirs.unshift(id)
    }
    for (const asked of [{}, { order: 'priority' }, { search: 'parcel' }, { status: 'any' }] as const) {
      const first = await listConversations(mia, { ...asked, limit: 1 })
      const second = await listConversations(mia, { ...asked, limit: 1, cursor: first.nextCursor ?? '' })
      expect(idsOf([...first.items, ...second.items])).toEqual(theirs)
      expect(second.nextCursor).toBeNull()
    }
    expect((await listConversations(mia, { view: 'unassigned' })).items).toEqual([])
  })
})

describe('pages', () => {
  it('are stable while new messages arrive: nothing comes twice, nothing that stayed is left out', async () => {
    const own = await testTenant()
    const john = await testMember(own, 'agent', 'John Smith')
    const customers = []
    for (let index = 0; index < 12; index++) customers.push(await addCustomer(own.anonymous, `number ${index}`))
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; ; page++) {
      const { items, nextCursor } = await listConversations(john, { limit: 5, ...(cursor ? { cursor } : {}) })
      seen.push(...idsOf(items))
      if (!nextCursor) break
      cursor = nextCursor
      const moved = customers[11 - page]
      if (moved) await receiveMessage(moved.ctx, { clientId: randomUUID(), body: 'again' })
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect([...seen].sort()).toEqual(customers.map((customer) => customer.id).sort())
  })

  it('refuse a cursor that is not theirs', async () => {
    for (const cursor of ['x', '', 'MjAyNg', '../../etc']) {
      await expect(listConversations(maria, { cursor })).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('refuse wrong limits', async () => {
    for (const limit of [0, -1, 1_000, 1.5]) {
      await expect(listConversations(maria, { limit })).rejects.toMatchObject({ code: 'invalid' })
    }
  })
})

describe('read marks', () => {
  it("are each member's own, and a reply reads what it answers", async () => {
    const customer = await addCustomer(company.anonymous)
    const john = await testMember(company, 'agent', 'John Smith')
    const last = customer.messages[0]?.id ?? ''
    const { readAt } = await markRead(maria, { conversationId: customer.id, messageId: last })
    const seenBy = async (member: typeof maria) =>
      (await getConversation(member, { conversationId: customer.id })).conversation
    expect((await seenBy(maria)).readAt).toBe((await seenBy(maria)).lastMessageAt)
    expect((await seenBy(maria)).readAt).toBe(readAt)
    expect((await seenBy(john)).readAt).toBeNull()
    await sendReply(john, { conversationId: customer.id, version: 1, clientId: randomUUID(), body: 'Hi' })
    const afterReply = await seenBy(john)
    expect(afterReply.readAt).toBe(afterReply.lastMessageAt)
    const again = await markUnread(john, { conversationId: customer.id })
    expect(again.readAt < afterReply.lastMessageAt).toBe(true)
  })
})

it("answers another company's id exactly as an unknown one", async () => {
  const other = await testTenant()
  const theirs = await addCustomer(other.anonymous)
  const failure = async (conversationId: string) =>
    getConversation(maria, { conversationId }).then(
      () => null,
      (error: unknown) => ({ ...(error as object), message: (error as Error).message }),
    )
  expect(await failure(theirs.id)).toEqual(await failure(randomUUID()))
  expect(await failure(theirs.id)).toMatchObject({ code: 'not_found' })
})
