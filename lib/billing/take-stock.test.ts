import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createDefaultAgent } from '@/lib/agents'
import { startConversation } from '@/lib/conversations'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { reserveUsage, type TenantContext, takeQuota, takeStanding, tenantContext, usedOf } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { announceUsage } from './announce-usage'
import { billingReactions } from './jobs'
import { takeStock } from './take-stock'

const rollup = async (tenantId: string) =>
  Object.fromEntries(
    (
      await platformDb().usageRollup.findMany({
        where: { tenantId, day: { gte: new Date(Date.now() - 86_400_000) } },
        orderBy: { day: 'asc' },
      })
    ).map(({ metric, value }) => [metric, Number(value)]),
  )

it('sets counters right that differ from the rows, says so, and touches no others', async () => {
  const company = await testTenant()
  const { system } = company
  await testMember(company)
  await createDefaultAgent(system, {})
  await takeStanding(system, 'users', 7)
  await system.db.usageCounter.updateMany({ where: { resource: 'agents' }, data: { used: 0 } })
  await takeQuota(system, 'ai_messages', 3)
  const { repairs } = await takeStock(system)
  expect(repairs.sort((a, b) => a.resource.localeCompare(b.resource))).toEqual([
    { resource: 'agents', counted: 0, real: 1 },
    { resource: 'users', counted: 7, real: 1 },
  ])
  expect([await usedOf(system, 'agents'), await usedOf(system, 'users')]).toEqual([1, 1])
  expect(await usedOf(system, 'ai_messages', new Date())).toBe(3)
  expect(await system.db.auditLog.count({ where: { action: 'usage.reconcile' } })).toBe(1)
  expect((await takeStock(system)).repairs).toEqual([])
})

it('counts right while seats are taken at the same time', async () => {
  const company = await testTenant()
  const join = () =>
    company.system.db.$transaction(async (db) => {
      await takeStanding({ ...company.system, db }, 'users')
      const id = newId()
      await db.member.create({
        data: { id, emailNormalized: `${id}@example.test`, name: 'M', role: 'agent', status: 'active' },
      })
    })
  const work: Promise<unknown>[] = []
  for (let n = 0; n < 30; n++) work.push(join(), ...(n % 6 === 0 ? [takeStock(company.system)] : []))
  await Promise.all(work)
  expect(await usedOf(company.system, 'users')).toBe(30)
})

it('frees what dead work holds and keeps what living work holds', async () => {
  const { system } = await testTenant()
  const reserve = (key: string) => reserveUsage(system, { key, amounts: { ai_tokens: 10, users: 1 }, leaseSeconds: 60 })
  await reserve('dead')
  await reserve('alive')
  await system.db.usageReservation.updateMany({ where: { key: 'dead' }, data: { leaseUntil: new Date(0) } })
  expect(await takeStock(system)).toEqual({ freed: 1, repairs: [] })
  expect([await usedOf(system, 'ai_tokens', new Date()), await usedOf(system, 'users')]).toEqual([10, 1])
})

it('publishes the day’s numbers for the console, the same however often, and nobody else’s', async () => {
  const company = await testTenant()
  const other = await testTenant()
  await testMember(company)
  for (const each of [company, company, other]) {
    await startConversation(each.anonymous, { message: { clientId: randomUUID(), body: 'Hello' } })
  }
  await takeStock(company.system)
  await takeStock(company.system)
  expect(await rollup(company.tenant.id)).toMatchObject({
    users: 1,
    conversations: 2,
    contacts: 2,
    messages: 0,
    ai_tokens: 0,
    storage: 0,
  })
  expect(await rollup(other.tenant.id)).toEqual({})
})

const mails = (ctx: TenantContext) =>
  ctx.db.email.findMany({ orderBy: { id: 'asc' }, select: { subject: true, toAddress: true } })

it('tells administrators and the console once in a period that a limit is near', async () => {
  const company = await testTenant({ name: 'Acme' })
  const admin = await testMember(company, 'tenant_admin', 'Ada')
  await testMember(company, 'agent')
  const ctx = tenantContext({ ...company.tenant, limits: { agents: 10 } }, company.system.actor)
  await takeStanding(ctx, 'agents', 8)
  await ctx.db.usageCounter.updateMany({ where: { resource: 'agents' }, data: { used: 7 } })
  await takeStanding(ctx, 'agents')
  const events = await ctx.db.outboxEvent.findMany({ where: { type: 'usage.threshold_crossed' } })
  expect(events).toHaveLength(2)
  const reaction = billingReactions.find(({ name }) => name === 'billing.announce-usage')
  for (const { payload } of events) await reaction?.handler(ctx, payload as never, AbortSignal.timeout(5_000))
  expect(await mails(ctx)).toEqual([{ subject: 'Agents: 80 % used', toAddress: `${admin.actor.id}@example.test` }])
  expect(await ctx.db.usageAlert.findMany({ select: { resource: true, threshold: true } })).toEqual([
    { resource: 'agents', threshold: 80 },
  ])
  const notices = await platformDb().usageNotice.findMany({ where: { tenantId: company.tenant.id } })
  expect(notices.map(({ resource, threshold }) => [resource, threshold])).toEqual([['agents', 80]])
  await announceUsage(ctx, { resource: 'agents', period: 'standing', threshold: 100, used: 10, limit: 10 })
  expect((await mails(ctx)).map(({ subject }) => subject)).toEqual(['Agents: 80 % used', 'Agents: used up'])
})
