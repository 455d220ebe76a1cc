import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newId } from '@/lib/kernel'
import { type TenantContext, tenantContext, usedOf } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { flushCalls } from './call-counts'
import { type ApiRequest, limitRequest } from './limit-request'
import { giveBackPrepaid } from './prepaid'
import { refuseAgain, withinLimits } from './within-limits'

const PROGRAM: ApiRequest = { method: 'GET', program: 'key' }
const unlimited = { api_burst: -1, api_rate_limit: -1, api_calls: -1 }

const caller = (company: TestTenant, limits: Record<string, number>, id = newId()): TenantContext =>
  tenantContext(
    { ...company.tenant, limits: { ...unlimited, ...limits } },
    { kind: 'api_key', id, label: 'Key', grants: {}, subTenantId: null, ownerId: id },
  )

const outcomes = async (ctx: TenantContext, calls: number, request = PROGRAM) => {
  const verdicts = await Promise.all(Array.from({ length: calls }, () => limitRequest(ctx, request)))
  return {
    allowed: verdicts.filter(({ refusal }) => refusal === null).length,
    refusals: new Set(verdicts.flatMap(({ refusal }) => (refusal ? [refusal.code] : []))),
    last: verdicts.at(-1),
  }
}

// Buckets fill up while a slow machine works on a test.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => void vi.useRealTimers())

it('lets a burst through and then says when to come back, by company, by key and for changes', async () => {
  const company = await testTenant()
  const { allowed, refusals, last } = await outcomes(caller(company, { api_burst: 40 }), 200)
  expect([allowed, [...refusals]]).toEqual([30, ['rate_limited']])
  expect(last?.refusal?.retryAfterSeconds).toBeGreaterThan(0)
  expect(last?.headers).toMatchObject({ 'ratelimit-policy': '"key";q=30;w=10' })
  expect((await outcomes(caller(company, { api_burst: 40 }), 20)).allowed).toBe(10)
  const writer = caller(await testTenant(), { api_burst: 40 })
  expect((await outcomes(writer, 40, { method: 'POST', program: 'key' })).allowed).toBe(20)
  expect((await outcomes(writer, 40)).allowed).toBe(10)
})

it('tells every caller where it stands', async () => {
  const ctx = caller(await testTenant(), { api_burst: 40, api_rate_limit: 1_000 })
  await limitRequest(ctx, PROGRAM)
  const { headers } = await limitRequest(ctx, PROGRAM)
  expect(headers['ratelimit-policy']).toBe('"key";q=30;w=10, "burst";q=40;w=10, "hour";q=1000;w=3600')
  expect(headers.ratelimit).toMatch(/^"key";r=28;t=1, "burst";r=38;t=1, "hour";r=998;t=\d+$/)
})

it('lets exactly as many calls of the month and of the hour through as there are, when 200 ask at once', async () => {
  const monthly = caller(await testTenant(), { api_calls: 50 })
  const month = await outcomes(monthly, 200)
  expect([month.allowed, [...month.refusals]]).toEqual([50, ['quota_exceeded']])
  expect(month.last?.refusal?.message).toBe('Quota exceeded for api_calls')
  expect(await usedOf(monthly, 'api_calls', new Date())).toBe(50)
  const hour = await outcomes(caller(await testTenant(), { api_rate_limit: 50 }), 200)
  expect([hour.allowed, [...hour.refusals]]).toEqual([50, ['rate_limited']])
})

it('gives back what was taken beforehand and nobody asked for', async () => {
  const ctx = caller(await testTenant(), { api_calls: 1_000 })
  await outcomes(ctx, 3)
  expect(await usedOf(ctx, 'api_calls', new Date())).toBe(20)
  await giveBackPrepaid(async (id) => (id === ctx.tenantId ? ctx : null), { isStopping: true })
  expect(await usedOf(ctx, 'api_calls', new Date())).toBe(3)
})

it('counts people’s own pages neither by the hour nor by the month, and strangers by their address', async () => {
  const company = await testTenant()
  const limits = { api_burst: 4, api_rate_limit: 1, api_calls: 1 }
  expect((await outcomes(caller(company, limits), 50, { method: 'GET', program: null })).allowed).toBe(50)
  const stranger = tenantContext(company.tenant, company.anonymous.actor, { ip: '192.0.2.7', userAgent: null })
  expect((await outcomes(stranger, 80)).allowed).toBe(60)
  const another = tenantContext(company.tenant, company.anonymous.actor, { ip: '192.0.2.8', userAgent: null })
  expect((await outcomes(another, 10)).allowed).toBe(10)
})

it('does not let one company’s calls cost another any', async () => {
  await outcomes(caller(await testTenant(), { api_burst: 4, api_rate_limit: 4 }), 100)
  expect((await outcomes(caller(await testTenant(), { api_burst: 4, api_rate_limit: 4 }), 3)).allowed).toBe(3)
})

it('answers with the limits’ headers, refuses with 429 and Retry-After, and keeps the history of calls and errors', async () => {
  const company = await testTenant()
  const ctx = caller(company, { api_calls: 2 })
  const fails = async () => {
    throw new Error('on purpose')
  }
  expect((await withinLimits(ctx, PROGRAM, async () => Response.json({}))).status).toBe(200)
  expect((await withinLimits(ctx, PROGRAM, fails)).status).toBe(500)
  const refused = await withinLimits(ctx, PROGRAM, fails)
  expect([refused.status, await refused.json()]).toEqual([
    429,
    {
      success: false,
      error: 'Quota exceeded for api_calls',
      code: 'QUOTA_EXCEEDED',
      resetAt: expect.stringMatching(/-01T00:00:00.000Z$/),
    },
  ])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  await flushCalls()
  const rows = await company.system.db.usageDay.findMany({ orderBy: { metric: 'asc' } })
  expect(rows.map(({ metric, value }) => [metric, Number(value)])).toEqual([
    ['api_calls', 3],
    ['errors', 1],
  ])
})

it('refuses a program anew without a look at anything, until a call would be let through, and nobody else', async () => {
  const ctx = caller(await testTenant(), { api_burst: 4 })
  const program = newId()
  const ask = (method: string, by: string | null = program) => ({ method, program: by })
  const work = async () => Response.json({})
  expect(refuseAgain(ask('GET'))).toBeNull()
  const statuses = []
  for (let n = 0; n < 5; n++) statuses.push((await withinLimits(ctx, ask('GET'), work)).status)
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  const again = refuseAgain(ask('GET'))
  expect([again?.status, again?.headers.get('retry-after')]).toEqual([429, '4'])
  expect(again?.headers.get('ratelimit')).toContain('"key";r=0')
  for (const other of [ask('POST'), ask('GET', newId()), ask('GET', null)]) expect(refuseAgain(other)).toBeNull()
  vi.setSystemTime(Date.now() + 1_001)
  expect(refuseAgain(ask('GET'))).toBeNull()
  expect((await withinLimits(ctx, ask('GET'), work)).status).toBe(429)
})
