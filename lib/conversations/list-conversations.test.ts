import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
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
