import { beforeAll, describe, expect, it } from 'vitest'
import { createApiKey } from '@/lib/api-keys'
import { createContact, getContact, listTags, listTimeline, setConsent } from '@/lib/contacts'
import {
  identifyContact,
  listConversations,
  sendReply,
  snoozeConversation,
  startConversation,
} from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type TenantContext, tenantContext } from '@/lib/operations'
import { inviteMember, moveMember } from '@/lib/team'
import { findTenant, tenantChanged } from '@/lib/tenancy'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { moveCustomers, previewMove, setAccountLimits } from '.'

let agency: TestTenant
let north: TestTenant
let south: TestTenant
let boss: TenantContext

beforeAll(async () => {
  agency = await testTenant({ name: 'Agency' })
  north = await testSubAccount(agency, 'North')
  south = await testSubAccount(agency, 'South')
  boss = await testMember(agency, 'tenant_admin', 'Boss')
})

const between = (from: TestTenant, to: TestTenant) => ({ fromId: from.tenant.accountId, toId: to.tenant.accountId })

/** Somebody who has written on an account's host, with the token of their browser. */
async function customerOf(account: TestTenant, body = 'Where is my order?') {
  const started = await startConversation(account.anonymous, { message: { clientId: newId(), body } })
  return { id: started.conversation.id, token: started.token }
}

/** What row-level security shows of a conversation and all that belongs to it. */
async function seen({ system }: TestTenant, id: string) {
  const { db } = tenantContext(system.tenant, system.actor, NO_REQUEST, system.tenant.accountId)
  const where = { conversationId: id }
  const row = await db.conversation.findFirst({ where: { id }, include: { contact: true } })
  return {
    conversation: row?.id ?? null,
    contact: row?.contact?.id ? 'seen' : null,
    messages: await db.message.count({ where }),
    answers: await db.answer.count({ where }),
  }
}

const NOTHING = { conversation: null, contact: null, messages: 0, answers: 0 }

describe('customers who are moved', () => {
  it('are there with all that was written, and not here any more; nobody else’s are', async () => {
    const moved = await customerOf(north)
    const stays = await customerOf(south, 'I stay')
    const other = await testTenant()
    const foreign = await customerOf(other, 'Not yours')
    await north.system.db.answer.create({ data: { conversationId: moved.id, questionId: newId(), state: 'answered' } })
    const preview = await previewMove(boss, between(north, south))
    expect(preview).toMatchObject({ customers: 1, conversations: 1 })

    expect(await moveCustomers(boss, between(north, south))).toEqual({ moved: 1, isDone: true })
    expect(await seen(north, moved.id)).toEqual(NOTHING)
    expect(await seen(south, moved.id)).toEqual({ conversation: moved.id, contact: 'seen', messages: 1, answers: 1 })
    expect((await seen(south, stays.id)).messages).toBe(1)
    expect((await seen(other, foreign.id)).messages).toBe(1)
    expect(await moveCustomers(boss, between(north, south))).toEqual({ moved: 0, isDone: true })

    await moveCustomers(boss, between(south, agency))
    expect((await seen(agency, moved.id)).messages).toBe(1)
    expect(await seen(south, moved.id)).toEqual(NOTHING)
  })

  it('keep what names them, but for what names somebody there, with tags, consent and what happened', async () => {
    const [from, to] = [await testSubAccount(agency), await testSubAccount(agency)]
    const [here, there] = [await testMember(from, 'subtenant_admin'), await testMember(to, 'subtenant_admin')]
    const known = { name: 'Ada', email: 'ada@example.test' }
    const { id: contactId } = await createContact(here, { ...known, phone: '+49301234567', tags: ['vip'] })
    await setConsent(here, { contactId, channel: 'sms', purpose: 'service', state: 'denied' })
    await createContact(there, known)
    await moveCustomers(boss, between(from, to))
    const moved = await getContact(there, { contactId })
    expect(moved.identities.map(({ value }) => value)).toEqual(['+49301234567'])
    expect(moved.consents).toMatchObject([{ channel: 'sms', state: 'denied' }])
    expect(await listTags(there, {})).toEqual(['vip'])
    expect((await listTimeline(there, { contactId })).items.map(({ kind }) => kind)).toEqual(['consent', 'created'])
    await expect(getContact(here, { contactId })).rejects.toMatchObject({ status: 404 })
  })

  it('go on in the chat where they began it, and nowhere else', async () => {
    const { id, token } = await customerOf(north)
    await moveCustomers(boss, between(north, south))
    const { tenant, actor } = await identifyContact(north.anonymous, { token })
    expect([tenant.accountId, actor.conversationId]).toEqual([south.tenant.accountId, id])
    const agent = await testMember(south, 'agent')
    const [row] = (await listConversations(agent, {})).items.filter((item) => item.id === id)
    await sendReply(agent, { conversationId: id, clientId: newId(), body: 'We look at it', version: row?.version ?? 0 })
    for (const place of [agency, await testSubAccount(agency), await testTenant()]) {
      await expect(identifyContact(place.anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
    }
    await moveCustomers(boss, between(south, north))
    expect((await identifyContact(north.anonymous, { token })).tenant.accountId).toBe(north.tenant.accountId)
    await expect(identifyContact(south.anonymous, { token })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are left by those who had them there, and wait for those who have them now', async () => {
    const [held, asked, sleeping] = [await customerOf(north), await customerOf(north), await customerOf(north)]
    const colleague = await testMember(north, 'agent')
    await north.system.db.conversation.updateMany({
      where: { id: held.id },
      data: { state: 'human', assigneeId: colleague.actor.id },
    })
    await north.system.db.answer.create({
      data: { conversationId: asked.id, questionId: newId(), state: 'running' },
    })
    const until = new Date(Date.now() + 3_600_000)
    const { version } = await north.system.db.conversation.findFirstOrThrow({ where: { id: sleeping.id } })
    await snoozeConversation(colleague, { conversationId: sleeping.id, until: until.toISOString(), version })
    await moveCustomers(boss, between(north, south))
    const rows = await south.system.db.conversation.findMany({
      where: { id: { in: [held.id, asked.id] } },
      select: { state: true, assigneeId: true },
    })
    expect(rows).toEqual([
      { state: 'waiting', assigneeId: null },
      { state: 'waiting', assigneeId: null },
    ])
    const events = await south.system.db.outboxEvent.findMany({ where: { type: 'conversation.snooze_due' } })
    expect(events.map((event) => [event.payload, event.dueAt])).toEqual([
      [{ conversationId: sleeping.id, until: until.toISOString() }, until],
    ])
    const told = await north.system.db.outboxEvent.findMany({ where: { type: 'conversation.moved' } })
    expect(told.map((event) => event.payload)).toContainEqual({ conversationId: held.id })
  })

  it('come in batches, each customer whole, and within the share of the account that they come to', async () => {
    const company = await testTenant()
    const [from, to] = [await testSubAccount(company), await testSubAccount(company)]
    const admin = await testMember(company)
    const rows = Array.from({ length: 250 }, (_, at) => ({ id: newId(), name: `Customer ${at}` }))
    await from.system.db.contact.createMany({ data: rows })
    await setAccountLimits(admin, { id: to.tenant.accountId, limits: { contacts: 100 } })
    await expect(moveCustomers(admin, between(from, to))).rejects.toMatchObject({ code: 'limit_exceeded' })
    expect(await to.system.db.contact.count({})).toBe(0)
    await setAccountLimits(admin, { id: to.tenant.accountId, limits: { contacts: -1 } })
    expect(await moveCustomers(admin, between(from, to))).toEqual({ moved: 200, isDone: false })
    expect([await from.system.db.contact.count({}), await to.system.db.contact.count({})]).toEqual([50, 200])
    expect(await moveCustomers(admin, between(from, to))).toEqual({ moved: 50, isDone: true })
    expect(await from.system.db.contact.count({})).toBe(0)
  })
})

describe('who may move, and where', () => {
  it('is the company’s administrator, between accounts of the company that stand', async () => {
    const { id } = await customerOf(north)
    const [northAdmin, manager] = [await testMember(north, 'subtenant_admin'), await testMember(agency, 'manager')]
    for (const ctx of [northAdmin, manager, agency.anonymous]) {
      await expect(moveCustomers(ctx, between(north, south))).rejects.toMatchObject({
        code: ctx.actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden',
      })
    }
    const stranger = await testMember(await testTenant())
    const other = await testTenant()
    const making = await testSubAccount(agency)
    const { accountId } = making.tenant
    await platformDb().tenant.update({ where: { id: accountId }, data: { status: 'provisioning' } })
    await tenantChanged(accountId)
    for (const [ctx, places] of [
      [stranger, between(north, south)],
      [boss, between(north, other)],
      [boss, between(other, north)],
      [boss, { ...between(north, south), toId: newId() }],
      [boss, between(north, making)],
    ] as const) {
      await expect(moveCustomers(ctx, places)).rejects.toMatchObject({ code: 'not_found' })
      await expect(previewMove(ctx, places)).rejects.toMatchObject({ code: 'not_found' })
      await expect(moveMember(ctx, { memberId: northAdmin.actor.id ?? '', ...places })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(moveCustomers(boss, between(north, north))).rejects.toMatchObject({ code: 'invalid' })
    expect((await seen(north, id)).messages).toBe(1)
  })

  it('is held by the database: from inside an account no row leaves it or is taken from another', async () => {
    const [{ id }, theirs] = [await customerOf(north), await customerOf(south)]
    const out = { where: { id }, data: { subTenantId: south.tenant.subTenantId } }
    await expect(north.system.db.conversation.updateMany(out)).rejects.toThrow(/row-level security/)
    const taken = { where: { id: theirs.id, subTenantId: south.tenant.subTenantId }, data: { subTenantId: null } }
    expect((await north.system.db.conversation.updateMany(taken)).count).toBe(0)
    expect((await seen(north, id)).messages).toBe(1)
  })
})

describe('a member who is moved', () => {
  const place = async (memberId: string) => {
    const row = await agency.system.db.member.findFirst({ where: { id: memberId } })
    return row && [row.subTenantId, row.role]
  }

  it('works there from then on, with the role of that account, signed out and without what stays behind', async () => {
    const member = await testMember(north, 'subtenant_admin', 'Mara')
    const memberId = member.actor.id ?? ''
    const { id } = await customerOf(north)
    await north.system.db.conversation.updateMany({
      where: { id },
      data: { state: 'human', assigneeId: memberId },
    })
    await north.system.db.memberSession.create({
      data: { memberId, expiresAt: new Date(Date.now() + 60_000) },
    })
    const key = await createApiKey(member, { name: 'Key', scopes: ['contacts:read'] })
    expect(await moveMember(boss, { memberId, ...between(north, south) })).toEqual({
      memberId,
      role: 'subtenant_admin',
    })
    expect(await place(memberId)).toEqual([south.tenant.subTenantId, 'subtenant_admin'])
    expect(await north.system.db.member.count({ where: { id: memberId } })).toBe(0)
    expect(await south.system.db.memberSession.count({ where: { memberId, revokedAt: null } })).toBe(0)
    expect(await north.system.db.conversation.findFirst({ where: { id } })).toMatchObject({
      state: 'waiting',
      assigneeId: null,
    })
    const keys = await agency.system.db.apiKey.findMany({ where: { id: key.id } })
    expect(keys[0]?.revokedAt).not.toBeNull()
    const events = await south.system.db.outboxEvent.findMany({ where: { type: 'member.moved' } })
    expect(events.map((event) => event.payload)).toContainEqual({ memberId })

    await moveMember(boss, { memberId, ...between(south, agency) })
    expect(await place(memberId)).toEqual([null, 'manager'])
  })

  it('stays, where something is in the way, which is said beforehand', async () => {
    const invited = (
      await inviteMember(await testMember(north, 'subtenant_admin'), { email: 'new@example.test', role: 'agent' })
    ).id
    const [twin, custom] = [await testMember(north, 'agent', 'Twin'), await testMember(north, 'agent', 'Custom')]
    const { emailNormalized } = await north.system.db.member.findFirstOrThrow({ where: { id: twin.actor.id ?? '' } })
    await south.system.db.member.create({ data: { emailNormalized, name: 'Twin', role: 'agent', status: 'active' } })
    const role = await north.system.db.role.create({ data: { name: 'Night shift', permissions: [] } })
    await north.system.db.member.updateMany({
      where: { id: custom.actor.id ?? '' },
      data: { role: 'custom', roleId: role.id },
    })
    const { people } = await previewMove(boss, between(north, south))
    for (const [memberId, obstacle] of [
      [invited, 'invited'],
      [twin.actor.id, 'address_taken'],
      [custom.actor.id, 'own_role'],
    ] as const) {
      expect(people.find((person) => person.id === memberId)?.obstacle).toBe(obstacle)
      await expect(moveMember(boss, { memberId: memberId ?? '', ...between(north, south) })).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    await expect(moveMember(boss, { memberId: boss.actor.id ?? '', ...between(agency, north) })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('takes a seat of the share that it comes to', async () => {
    const company = await testTenant()
    const branch = await testSubAccount(company)
    const admin = await testMember(company)
    const id = branch.tenant.accountId
    await setAccountLimits(admin, { id, limits: { users: 1 } })
    expect((await findTenant({ id }))?.shares).toMatchObject({ users: 1 })
    const people = [await testMember(company, 'agent'), await testMember(company, 'agent')]
    const results = await Promise.allSettled(
      people.map(({ actor }) => moveMember(admin, { memberId: actor.id ?? '', ...between(company, branch) })),
    )
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await branch.system.db.member.count({})).toBe(1)
  })
})
