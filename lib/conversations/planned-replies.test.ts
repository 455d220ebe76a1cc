import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testMember, testTenant } from '@/lib/testing'
import { cancelPlannedReply } from './cancel-planned-reply'
import { changePlannedReply } from './change-planned-reply'
import { getConversation } from './get-conversation'
import { listPlannedReplies } from './list-planned-replies'
import { addCustomer } from './people.fixture'
import { receiveMessage } from './receive-message'
import { scheduleReply } from './schedule-reply'
import { sendPlannedReply } from './send-planned-reply'

let company: Awaited<ReturnType<typeof testTenant>>
let maria: Awaited<ReturnType<typeof testMember>>
beforeAll(async () => {
  company = await testTenant()
  maria = await testMember(company, 'agent', 'Maria Lopez')
})

const soon = () => new Date(Date.now() + 3_600_000).toISOString()
const plan = (conversationId: string, change = {}) =>
  scheduleReply(maria, { conversationId, body: 'Your parcel is there', dueAt: soon(), ...change })
const saidIn = async (conversationId: string) =>
  (await getConversation(maria, { conversationId })).messages.map(({ body }) => body)
const due = ({ id, dueAt }: { id: string; dueAt: string }) => ({ plannedId: id, dueAt })

describe('a planned reply', () => {
  it('goes out once, however often the worker begins', async () => {
    const { id } = await addCustomer(company.anonymous)
    const planned = await plan(id)
    expect(await listPlannedReplies(maria, { conversationId: id })).toMatchObject([{ author: 'Maria Lopez' }])
    await Promise.all([1, 2, 3].map(() => sendPlannedReply(company.system, due(planned))))
    await sendPlannedReply(company.system, due(planned))
    expect((await saidIn(id)).filter((body) => body === 'Your parcel is there')).toHaveLength(1)
    expect(await listPlannedReplies(maria, { conversationId: id })).toEqual([])
  })

  it('is changed and called off; the moment that was given up does nothing', async () => {
    const { id } = await addCustomer(company.anonymous)
    const planned = await plan(id)
    const later = await changePlannedReply(maria, {
      plannedId: planned.id,
      body: 'Tomorrow',
      dueAt: new Date(Date.now() + 7_200_000).toISOString(),
    })
    await sendPlannedReply(company.system, due(planned))
    expect(await saidIn(id)).not.toContain('Tomorrow')
    await cancelPlannedReply(maria, { plannedId: planned.id })
    await sendPlannedReply(company.system, due(later))
    expect(await saidIn(id)).not.toContain('Tomorrow')
    await expect(cancelPlannedReply(maria, { plannedId: planned.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is called off when the customer writes, with a word, unless it was told to go anyway', async () => {
    const customer = await addCustomer(company.anonymous)
    const planned = await plan(customer.id)
    const stubborn = await plan(customer.id, { body: 'Whatever happens', goesAnyway: true })
    await receiveMessage(customer.ctx, { clientId: randomUUID(), body: 'It has come' })
    expect((await saidIn(customer.id)).some((body) => body.includes('the planned reply does not go out'))).toBe(true)
    for (const each of [planned, stubborn]) await sendPlannedReply(company.system, due(each))
    const said = await saidIn(customer.id)
    expect(said).toContain('Whatever happens')
    expect(said).not.toContain('Your parcel is there')
  })

  it('says so when it cannot go out, and refuses moments that are none', async () => {
    const { id } = await addCustomer(company.anonymous)
    const john = await testMember(company, 'agent', 'John Smith')
    const planned = await scheduleReply(john, { conversationId: id, body: 'Later', dueAt: soon() })
    await company.system.db.member.updateMany({ where: { id: john.actor.id ?? '' }, data: { status: 'disabled' } })
    await sendPlannedReply(company.system, due(planned))
    expect((await saidIn(id)).some((body) => body.includes('could not go out'))).toBe(true)
    for (const dueAt of ['yesterday', new Date(0).toISOString(), '2999-01-01T00:00:00Z']) {
      await expect(plan(id, { dueAt })).rejects.toMatchObject({ code: 'invalid' })
    }
  })
})
