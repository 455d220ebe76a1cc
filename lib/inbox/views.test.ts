import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { setLabels, setPriority, startConversation } from '@/lib/conversations'
import { testMember, testTenant } from '@/lib/testing'
import { createLabel } from './create-label'
import { createView } from './create-view'
import { deleteView } from './delete-view'
import { listViews } from './list-views'
import { orderViews } from './order-views'
import { updateView } from './update-view'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
let john: Awaited<ReturnType<typeof testMember>>
let admin: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
  john = await testMember(company, 'agent', 'John Smith')
  admin = await testMember(company, 'tenant_admin', 'Ada Admin')
})

const namesOf = async (ctx: typeof maria) => (await listViews(ctx, {})).map(({ name }) => name)

describe('saved views', () => {
  it('count what they find', async () => {
    const label = await createLabel(admin, { name: 'Refund', color: 3 })
    for (const priority of ['urgent', 'urgent', 'low'] as const) {
      const { conversation } = await startConversation(company.anonymous, {
        message: { clientId: randomUUID(), body: 'x' },
      })
      await setPriority(maria, { conversationId: conversation.id, priority })
      await setLabels(maria, { conversationId: conversation.id, add: [label.id] })
    }
    const { id } = await createView(maria, { name: 'Hot', filter: { priority: 'urgent', labels: [label.id] } })
    const all = await createView(maria, { name: 'Refunds', filter: { labels: [label.id], status: 'any' } })
    const views = await listViews(maria, {})
    expect(views.find((view) => view.id === id)).toMatchObject({ count: 2, canChange: true, isForAll: false })
    expect(views.find((view) => view.id === all.id)?.count).toBe(3)
    expect(await namesOf(john)).toEqual([])
    await orderViews(maria, { viewIds: [all.id, id] })
    expect(await namesOf(maria)).toEqual(['Refunds', 'Hot'])
    for (const viewId of [id, all.id]) await deleteView(maria, { viewId })
  })

  it('are shared by who may change the rules; others see them and leave them as they are', async () => {
    await expect(createView(maria, { name: 'Ours', filter: {}, isForAll: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const { id } = await createView(admin, { name: 'Ours', filter: { view: 'waiting' }, isForAll: true })
    expect((await listViews(john, {}))[0]).toMatchObject({ id, canChange: false, isForAll: true })
    await expect(updateView(john, { viewId: id, name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(deleteView(john, { viewId: id })).rejects.toMatchObject({ code: 'forbidden' })
    await updateView(admin, { viewId: id, isForAll: false })
    expect(await namesOf(john)).toEqual([])
    expect(await namesOf(admin)).toEqual(['Ours'])
  })

  it("are nobody else's: not a colleague's, not another company's", async () => {
    const { id } = await createView(maria, { name: 'Mine', filter: {} })
    await expect(updateView(john, { viewId: id, name: 'x' })).rejects.toMatchObject({ code: 'not_found' })
    const other = await testMember(await testTenant(), 'tenant_admin')
    await expect(deleteView(other, { viewId: id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(createView(maria, { name: 'x', filter: { labels: [randomUUID()] } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(createView(maria, { name: 'x', filter: { view: 'nope' } as never })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
