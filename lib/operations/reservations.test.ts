import { expect, it } from 'vitest'
import { type TestTenant, testTenant } from '@/lib/testing'
import { type TenantContext, tenantContext } from './context'
import { takeQuota, usedOf } from './limits'
import { commitUsage, freeExpired, releaseUsage, reserveUsage } from './reservations'

const limited = (company: TestTenant, limits: Record<string, number>): TenantContext =>
  tenantContext({ ...company.tenant, limits }, company.system.actor)

const used = (ctx: TenantContext, resource = 'ai_tokens') => usedOf(ctx, resource, new Date())
const reserve = (ctx: TenantContext, key: string, amount = 10, leaseSeconds = 60) =>
  reserveUsage(ctx, { key, amounts: { ai_tokens: amount }, leaseSeconds })
/** The worker died: nobody will end the reservation, and its lease is over. */
const dies = (ctx: TenantContext, key: string) =>
  ctx.db.usageReservation.updateMany({ where: { key }, data: { leaseUntil: new Date(Date.now() - 1_000) } })

it('lets exactly as much work begin as the quota pays for, when 200 ask at once', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 500 })
  const attempts = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => reserve(ctx, `work:${n}`)))
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
  expect(await used(ctx)).toBe(500)
})

it('counts what was really used when the work is done, once, even beyond the limit', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100, messages: 5 })
  await reserveUsage(ctx, { key: 'a', amounts: { ai_tokens: 100, messages: 1 }, leaseSeconds: 60 })
  await commitUsage(ctx, 'a', { ai_tokens: 30, messages: 0 })
  await commitUsage(ctx, 'a', { ai_tokens: 30 })
  await releaseUsage(ctx, 'a')
  expect([await used(ctx), await used(ctx, 'messages')]).toEqual([30, 0])
  await reserve(ctx, 'b', 70)
  await commitUsage(ctx, 'b', { ai_tokens: 95 })
  expect(await used(ctx)).toBe(125)
})

it('gives everything back when the work came to nothing, once', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100 })
  await reserve(ctx, 'a', 60)
  await Promise.all([releaseUsage(ctx, 'a'), releaseUsage(ctx, 'a')])
  expect(await used(ctx)).toBe(0)
  await Promise.all(Array.from({ length: 8 }, () => reserve(ctx, 'a', 60)))
  expect(await used(ctx)).toBe(60)
})

it('is not paid twice when the same work begins anew', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100 })
  await Promise.all(Array.from({ length: 20 }, () => reserve(ctx, 'a', 80)))
  expect(await used(ctx)).toBe(80)
})

it('returns what a crash took, by the job and at once when somebody needs it', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100 })
  await reserve(ctx, 'dead', 90)
  await reserve(ctx, 'alive', 10)
  await expect(reserve(ctx, 'next', 20)).rejects.toMatchObject({ code: 'quota_exceeded' })
  await dies(ctx, 'dead')
  await reserve(ctx, 'next', 20)
  expect(await used(ctx)).toBe(30)
  await dies(ctx, 'next')
  expect([await freeExpired(ctx), await freeExpired(ctx), await used(ctx)]).toEqual([1, 0, 10])
  await dies(ctx, 'alive')
  await takeQuota(ctx, 'ai_tokens', 100)
  expect(await used(ctx)).toBe(100)
})

it('still counts work that outlived its lease', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100 })
  await reserve(ctx, 'slow', 40)
  await dies(ctx, 'slow')
  await freeExpired(ctx)
  await commitUsage(ctx, 'slow', { ai_tokens: 25 })
  expect(await used(ctx)).toBe(25)
})

it('takes nothing when one of several things is used up, also where the refusal is caught', async () => {
  const ctx = limited(await testTenant(), { ai_tokens: 100, messages: 0 })
  await ctx.db.$transaction(async (db) => {
    const work = reserveUsage({ ...ctx, db }, { key: 'a', amounts: { ai_tokens: 50, messages: 1 }, leaseSeconds: 60 })
    await expect(work).rejects.toMatchObject({ code: 'quota_exceeded', message: 'Quota exceeded for messages' })
  })
  expect(await used(ctx)).toBe(0)
})
