import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  closeConversation,
  identifyContact,
  listConversations,
  receiveMessage,
  setLabels,
  setPriority,
  startConversation,
} from '@/lib/conversations'
import { tenantContext } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { createLabel } from './create-label'
import { deleteLabel } from './delete-label'
import { listLabels } from './list-labels'
import { updateLabel } from './update-label'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
let admin: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
  admin = await testMember(company, 'tenant_admin', 'Ada Admin')
})

const word = () => `L${randomUUID().slice(0, 8)}`
const label = (name = word()) => createLabel(admin, { name, color: 2 })

async function customer(body = 'Hello') {
  const { conversation, token } = await startConversation(company.anonymous, {
    message: { clientId: randomUUID(), body },
  })
  const { actor } = await identifyContact(company.anonymous, { token })
  return { id: conversation.id, ctx: tenantContext(company.tenant, actor) }
}

const idsOf = async (input: Parameters<typeof listConversations>[1]) =>
  (await listConversations(maria, input)).items.map(({ id }) => id)

describe('labels', () => {
  it('stand on a conversation, several at once, and narrow the list to what has all of them', async () => {
    const [one, two] = [await label(), await label()]
    const [both, only] = [await customer(), await customer()]
    const row = await setLabels(maria, { conversationId: both.id, add: [one.id, two.id, one.id] })
    expect(row.labels.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort())
    await setLabels(maria, { conversationId: only.id, add: [one.id] })
    expect(await idsOf({ labels: one.id })).toEqual([only.id, both.id])
    expect(await idsOf({ labels: `${one.id},${two.id}` })).toEqual([both.id])
    expect(await idsOf({ labels: `${one.id},${two.id}`, order: 'priority' })).toEqual([both.id])
    const without = await setLabels(maria, { conversationId: both.id, add: [one.id], remove: [two.id] })
    expect(without.labels).toEqual([{ id: one.id, name: one.name, color: 2 }])
    expect((await listLabels(maria, {})).find(({ id }) => id === one.id)?.conversations).toBe(2)
  })

  it('follow their conversation: what is written moves it up, what is closed leaves the open ones', async () => {
    const { id: labelId } = await label()
    const [first, second, third] = [await customer(), await customer(), await customer()]
    for (const { id } of [first, second, third]) await setLabels(maria, { conversationId: id, add: [labelId] })
    expect(await idsOf({ labels: labelId })).toEqual([third.id, second.id, first.id])
    await receiveMessage(first.ctx, { clientId: randomUUID(), body: 'Are you there?' })
    expect(await idsOf({ labels: labelId })).toEqual([first.id, third.id, second.id])
    await closeConversation(maria, { conversationId: third.id, version: 1 })
    expect(await idsOf({ labels: labelId })).toEqual([first.id, second.id])
    expect(await idsOf({ labels: labelId, status: 'closed' })).toEqual([third.id])
    const page = await listConversations(maria, { labels: labelId, status: 'any', limit: 2 })
    const rest = await listConversations(maria, {
      labels: labelId,
      status: 'any',
      limit: 2,
      cursor: page.nextCursor ?? '',
    })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([first.id, third.id, second.id])
  })

  it('have one name each in an account; deleted they are off every conversation', async () => {
    const one = await label('Invoice')
    await expect(label('Invoice')).rejects.toMatchObject({ code: 'conflict' })
    const two = await label()
    await expect(updateLabel(admin, { labelId: two.id, name: 'Invoice', color: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    await updateLabel(admin, { labelId: one.id, name: 'Invoices', color: 8 })
    const { id } = await customer()
    await setLabels(maria, { conversationId: id, add: [one.id] })
    await deleteLabel(admin, { labelId: one.id })
    expect(await idsOf({ labels: one.id })).toEqual([])
    expect((await listConversations(maria, {})).items.find((row) => row.id === id)?.labels).toEqual([])
  })

  it('are made by who may change the rules, and refuse what is none', async () => {
    await expect(createLabel(maria, { name: 'x', color: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    for (const bad of [
      { name: '', color: 1 },
      { name: 'a,b', color: 1 },
      { name: 'x', color: 9 },
      { name: 'x'.repeat(41), color: 1 },
    ]) {
      await expect(createLabel(admin, bad)).rejects.toMatchObject({ code: 'invalid' })
    }
    const { id } = await customer()
    await expect(setLabels(maria, { conversationId: id, add: [randomUUID()] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(listConversations(maria, { labels: "1' or '1'='1" })).rejects.toMatchObject({ code: 'invalid' })
  })

  it("of another company are nobody's here", async () => {
    const other = await testTenant()
    const theirs = await createLabel(await testMember(other, 'tenant_admin'), { name: 'Secret', color: 1 })
    const { id } = await customer()
    await expect(setLabels(maria, { conversationId: id, add: [theirs.id] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(deleteLabel(admin, { labelId: theirs.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('priorities', () => {
  it('narrow and order the list, page by page', async () => {
    const own = await testTenant()
    const john = await testMember(own, 'agent', 'John Smith')
    const made = []
    for (const priority of ['low', 'urgent', 'normal', 'urgent', 'high'] as const) {
      const { conversation } = await startConversation(own.anonymous, {
        message: { clientId: randomUUID(), body: priority },
      })
      await setPriority(john, { conversationId: conversation.id, priority })
      made.push(conversation.id)
    }
    const [low, urgent, normal, later, high] = made
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listConversations(john, { order: 'priority', limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual([later, urgent, high, normal, low])
    const only = await listConversations(john, { priority: 'urgent' })
    expect(only.items.map(({ id, priority }) => [id, priority])).toEqual([
      [later, 'urgent'],
      [urgent, 'urgent'],
    ])
    const newest = await listConversations(john, { limit: 2 })
    await expect(listConversations(john, { order: 'priority', cursor: newest.nextCursor ?? '' })).rejects.toMatchObject(
      { code: 'invalid' },
    )
  })
})
