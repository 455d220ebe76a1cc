import { describe, expect, it } from 'vitest'
import { type TestTenant, testTenant } from '@/lib/testing'
import { type TenantContext, tenantContext } from './context'
import { errorResponse } from './http-errors'
import { countStanding, giveBackStanding, takeQuota, takeStanding, usedOf } from './limits'

const limited = (company: TestTenant, limits: Record<string, number>): TenantContext =>
  tenantContext({ ...company.tenant, limits }, company.system.actor)

const granted = async (attempts: Promise<unknown>[]) =>
  (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled').length

const answerTo = async (work: () => Promise<unknown>) => {
  const error = await work().then(
    () => null,
    (cause: unknown) => cause,
  )
  const response = errorResponse(error)
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() }
}

describe('a quota', () => {
  it('lets exactly as many through as it grants, however many ask at once, and each company its own', async () => {
    const [acme, other] = [await testTenant(), await testTenant()]
    const ctx = limited(acme, { messages: 50 })
    const theirs = limited(other, { messages: 50 })
    const attempts = Array.from({ length: 200 }, () => takeQuota(ctx, 'messages'))
    const others = Array.from({ length: 20 }, () => takeQuota(theirs, 'messages'))
    expect([await granted(attempts), await granted(others)]).toEqual([50, 20])
    expect([await usedOf(ctx, 'messages', new Date()), await usedOf(theirs, 'messages', new Date())]).toEqual([50, 20])
  })

  it('that is used up is a 429 that says when to come back', async () => {
    const ctx = limited(await testTenant(), { messages: 2 })
    await takeQuota(ctx, 'messages', 2)
    const answer = await answerTo(() => takeQuota(ctx, 'messages'))
    expect(answer).toMatchObject({
      status: 429,
      body: { success: false, error: 'Quota exceeded for messages', code: 'QUOTA_EXCEEDED' },
    })
    expect(new Date(answer.body.resetAt).toISOString()).toMatch(/-01T00:00:00.000Z$/)
    expect(Number(answer.retryAfter)).toBeGreaterThan(0)
    expect(Number(answer.retryAfter)).toBeLessThanOrEqual(31 * 86_400)
  })

  it('does not half-take an amount that is too much', async () => {
    const ctx = limited(await testTenant(), { messages: 5 })
    await takeQuota(ctx, 'messages', 3)
    await expect(takeQuota(ctx, 'messages', 3)).rejects.toMatchObject({ code: 'quota_exceeded' })
    await takeQuota(ctx, 'messages', 2)
    expect(await usedOf(ctx, 'messages', new Date())).toBe(5)
  })

  it('without a limit, or with -1, is never used up', async () => {
    const ctx = limited(await testTenant(), { messages: -1 })
    await takeQuota(ctx, 'messages', 1_000_000)
    await takeQuota(ctx, 'messages')
    await takeQuota(ctx, 'api_calls', 1_000_000)
    expect(await usedOf(ctx, 'messages', new Date())).toBe(1_000_001)
  })

  it('of nothing grants nothing', async () => {
    const ctx = limited(await testTenant(), { messages: 0 })
    await expect(takeQuota(ctx, 'messages')).rejects.toMatchObject({ code: 'quota_exceeded' })
  })
})

describe('a standing limit', () => {
  it('that is reached is a 403 that says so', async () => {
    const ctx = limited(await testTenant(), { users: 1 })
    await takeStanding(ctx, 'users')
    const answer = await answerTo(() => takeStanding(ctx, 'users'))
    expect(answer).toMatchObject({ status: 403, retryAfter: null, body: { code: 'LIMIT_EXCEEDED' } })
    expect(answer.body.error).toBe('Resource limit exceeded. Upgrade plan to increase users limit.')
  })

  it('has room again for what was given back, and never more than that', async () => {
    const ctx = limited(await testTenant(), { users: 1 })
    await takeStanding(ctx, 'users')
    await giveBackStanding(ctx, 'users')
    await giveBackStanding(ctx, 'users')
    expect(await usedOf(ctx, 'users')).toBe(0)
    await takeStanding(ctx, 'users')
    await expect(takeStanding(ctx, 'users')).rejects.toMatchObject({ code: 'limit_exceeded' })
  })

  it('lets exactly as many through as it grants when 200 ask at once, and as many bytes as its megabytes are', async () => {
    const ctx = limited(await testTenant(), { users: 50, storage: 1 })
    expect(await granted(Array.from({ length: 200 }, () => takeStanding(ctx, 'users')))).toBe(50)
    const fiftieth = Math.floor(1_048_576 / 50)
    expect(await granted(Array.from({ length: 200 }, () => takeStanding(ctx, 'storage', fiftieth)))).toBe(50)
    expect([await usedOf(ctx, 'users'), await usedOf(ctx, 'storage')]).toEqual([50, 50 * fiftieth])
  })

  it('takes an amount of many as one: all or nothing', async () => {
    const ctx = limited(await testTenant(), { contacts: 10 })
    await takeStanding(ctx, 'contacts', 8)
    await expect(takeStanding(ctx, 'contacts', 3)).rejects.toMatchObject({ code: 'limit_exceeded' })
    await takeStanding(ctx, 'contacts', 2)
    await expect(takeStanding(ctx, 'contacts', -4)).rejects.toThrow('cannot take -4')
    expect(await usedOf(ctx, 'contacts')).toBe(10)
  })

  it('counts what nobody may refuse, beyond its end', async () => {
    const ctx = limited(await testTenant(), { contacts: 1 })
    await countStanding(ctx, 'contacts', 3)
    expect(await usedOf(ctx, 'contacts')).toBe(3)
    await expect(takeStanding(ctx, 'contacts')).rejects.toMatchObject({ code: 'limit_exceeded' })
  })

  it('tells once that 80, 95 and 100 % are reached, also when one step crosses several', async () => {
    const ctx = limited(await testTenant(), { users: 20, agents: 2 })
    for (let taken = 0; taken < 20; taken++) await takeStanding(ctx, 'users')
    await takeStanding(ctx, 'agents', 2)
    const events = await ctx.db.outboxEvent.findMany({
      where: { type: 'usage.threshold_crossed' },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ payload }) => payload)).toEqual([
      { resource: 'users', period: 'standing', threshold: 80, used: 16, limit: 20 },
      { resource: 'users', period: 'standing', threshold: 95, used: 19, limit: 20 },
      { resource: 'users', period: 'standing', threshold: 100, used: 20, limit: 20 },
      { resource: 'agents', period: 'standing', threshold: 100, used: 2, limit: 2 },
    ])
  })

  it('keeps nothing of a transaction that is rolled back', async () => {
    const ctx = limited(await testTenant(), { users: 1 })
    const failing = ctx.db.$transaction(async (db) => {
      await takeStanding({ ...ctx, db }, 'users')
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await usedOf(ctx, 'users')).toBe(0)
  })
})

it('an unlimited counter that many use first at the same time refuses nobody', async () => {
  const { system } = await testTenant({ planId: 'enterprise' })
  await Promise.all(
    Array.from({ length: 8 }, () => system.db.$transaction((db) => takeStanding({ ...system, db }, 'knowledge_pages'))),
  )
  expect(await usedOf(system, 'knowledge_pages')).toBe(8)
})
