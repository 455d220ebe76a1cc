import { expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { testMember, testSubAccount, testTenant } from '@/lib/testing'
import { costOf } from './cost-of'
import { generateTenantReport } from './generate-tenant-report'
import { PLACES } from './histogram'
import { operator } from './people.fixture'
import { periodWindow } from './period-window'
import { readOwnReport } from './read-own-report'
import { type TenantReport, type TrendFigure, unitCosts } from './schema'
import { updateUnitCosts } from './update-unit-costs'

const DAY_MS = 86_400_000
const day = (back: number) => new Date(new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10))

/** A company that is a year old and was counted on each of so many days. */
async function counted(days: number, metrics: Record<string, (back: number) => number>) {
  const acme = await testTenant()
  const tenantId = acme.tenant.id
  const db = platformDb()
  await db.tenant.update({ where: { id: tenantId }, data: { createdAt: day(365) } })
  await db.usageRollup.createMany({
    data: Array.from({ length: days }, (_, back) =>
      Object.entries(metrics).map(([metric, of]) => ({ tenantId, day: day(back), metric, value: of(back) })),
    ).flat(),
  })
  return acme
}

async function traffic(tenantId: string, back: number, requests: number, errors: number, place: number) {
  const latency = new Array<number>(PLACES).fill(0)
  latency[place] = requests
  const hour = day(back)
  await platformDb().trafficHour.create({
    data: { tenantId, hour, requests, errors, timed: requests, totalMs: requests * 10, latency },
  })
}

const trend = (report: TenantReport, figure: TrendFigure) => {
  const found = report.trends.find((each) => each.figure === figure)
  if (!found) throw new Error(`no trend of ${figure}`)
  return found
}

it('tells the figures of the period, against the days before, day by day', async () => {
  const acme = await counted(14, { messages: (back) => (back < 7 ? 20 : 10), users: (back) => 30 - back })
  await traffic(acme.tenant.id, 1, 100, 2, 10)
  await traffic(acme.tenant.id, 2, 100, 4, 20)
  await traffic(acme.tenant.id, 9, 50, 0, 10)
  const report = await generateTenantReport(operator(), { tenantId: acme.tenant.id, period: '7d' })
  expect(report).toMatchObject({
    tenant_id: acme.tenant.id,
    report_period: { name: '7d', days: 7, to: day(0).toISOString().slice(0, 10) },
    current_metrics: {
      usage: { users: 30, campaigns: null },
      performance: { requests: 200, error_rate_percent: 3, avg_response_time_ms: 10 },
      business: { subscription_status: 'active', campaign_performance: null },
    },
  })
  expect(trend(report, 'messages')).toMatchObject({ current: 140, previous: 70, change_percent: 100 })
  expect(trend(report, 'users')).toMatchObject({ current: 30, previous: 23 })
  expect(trend(report, 'requests')).toMatchObject({ current: 200, previous: 50, change_percent: 300 })
  expect(trend(report, 'requests').series.map(({ value }) => value)).toEqual([0, 0, 0, 0, 100, 100, 0])
  expect(trend(report, 'error_rate_percent').series.at(-1)?.value).toBeNull()
  // The slower half of the two days decides it.
  expect(trend(report, 'p95_response_time_ms').current).toBeGreaterThan(700)
})

it('compares with nothing where the company was not there yet', async () => {
  const { tenant } = await testTenant()
  const report = await generateTenantReport(operator(), { tenantId: tenant.id, period: '90d' })
  expect(report.trends.every(({ previous, change_percent }) => previous === null && change_percent === null)).toBe(true)
  expect(trend(report, 'messages')).toMatchObject({ current: null })
})

it('recommends with the figure that led to it', async () => {
  const acme = await counted(3, { storage: () => 92, idle_days: () => 20 })
  await platformDb().tenantLimit.create({ data: { tenantId: acme.tenant.id, resource: 'storage', limit: 100 } })
  const { recommendations } = await generateTenantReport(operator(), { tenantId: acme.tenant.id, period: '30d' })
  expect(recommendations).toMatchObject([
    { rule: 'idle', figure: 'idle_days', value: 20, threshold: 14 },
    { rule: 'limit_storage', figure: 'storage_percent', value: 92, threshold: 80 },
  ])
  expect(recommendations[1]?.message).toContain('92%')
})

it('is the company’s own to read, without what it costs, and no sub-account’s', async () => {
  const acme = await counted(2, { messages: () => 5 })
  await updateUnitCosts(operator(), {
    currency: 'usd',
    prices: { base: 3, users: 0, storage: 0, knowledge_pages: 0, messages: 0, ai_tokens: 0, api_calls: 0 },
  })
  const own = await readOwnReport(await testMember(acme), { period: '7d' })
  expect(own.tenant_id).toBe(acme.tenant.id)
  expect(own).not.toHaveProperty('cost')
  expect(trend(own, 'messages').current).toBe(10)
  const seen = await generateTenantReport(operator(), { tenantId: acme.tenant.id, period: '30d' })
  expect(seen.cost).toMatchObject({ currency: 'usd', total: 3 })
  await expect(readOwnReport(await testMember(acme, 'agent'), {})).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readOwnReport(acme.anonymous, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  const branch = await testSubAccount(acme)
  await expect(readOwnReport(branch.system, {})).rejects.toMatchObject({ code: 'forbidden' })
  const ask = (tenantId: string) => generateTenantReport(operator(), { tenantId, period: '7d' })
  await expect(ask(branch.tenant.accountId)).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask('0190aaaa-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' })
})

it('knows its periods', () => {
  const now = new Date('2026-11-21T15:00:00Z')
  const span = (name: string) => {
    const { from, until, days } = periodWindow(name, now)
    return [from.toISOString().slice(0, 10), until.toISOString().slice(0, 10), days]
  }
  expect(span('day')).toEqual(['2026-11-21', '2026-11-22', 1])
  expect(span('week')).toEqual(['2026-11-16', '2026-11-22', 6])
  expect(span('month')).toEqual(['2026-11-01', '2026-11-22', 21])
  expect(span('30d')).toEqual(['2026-10-23', '2026-11-22', 30])
  expect(span('2026-10')).toEqual(['2026-10-01', '2026-11-01', 31])
  expect(span('2026-11')).toEqual(['2026-11-01', '2026-11-22', 21])
})

it('counts cost from usage and prices, what stands as its average, and a margin only in one currency', () => {
  const usage: Record<string, number> = { storage: 10_240 * 30, messages: 2_500, users: 150 }
  const month = { days: 30, sumOf: (metric: string) => usage[metric] ?? 0 }
  const units = unitCosts.parse({
    currency: 'usd',
    prices: { base: 1, users: 0.5, storage: 0.1, knowledge_pages: 0, messages: 2, ai_tokens: 9, api_calls: 0 },
  })
  const plan = { priceCents: 4_900, currency: 'usd', isTrial: false }
  const cost = costOf(month, units, plan)
  expect(cost.lines.map(({ unit, cost: amount }) => [unit, amount])).toEqual([
    ['base', 1],
    ['users', 2.5],
    ['storage', 1],
    ['messages', 5],
    ['ai_tokens', 0],
  ])
  expect(cost).toMatchObject({ total: 9.5, revenue: 49, margin: 39.5 })
  expect(costOf(month, units, { ...plan, currency: 'eur' })).toMatchObject({ revenue: null, margin: null })
  expect(costOf(month, units, { ...plan, isTrial: true })).toMatchObject({ revenue: 0, margin: -9.5 })
})
