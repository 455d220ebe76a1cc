import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { type TestTenant, testMember, testSubAccount, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { assessDue, assessHealth } from './assess-companies'
import { compareFigures } from './compare-figures'
import { countHealth } from './count-health'
import { generateTenantReport } from './generate-tenant-report'
import { getCompanyHealth } from './get-company-health'
import { listHealth } from './list-health'
import { operator } from './people.fixture'
import { readOwnReport } from './read-own-report'
import { countRequest, flushTraffic } from './recorder'
import { HEALTH_SORTS } from './schema'
import { updateSharing } from './update-sharing'
import { forgetOldTraffic } from './upkeep'

beforeAll(useFreshDatabase)
beforeEach(() => platformDb().$executeRaw`DELETE FROM platform.tenant`)

const today = () => new Date(new Date().toISOString().slice(0, 10))

async function publish({ tenant }: TestTenant, metrics: Record<string, number>) {
  const data = Object.entries(metrics).map(([metric, value]) => ({ tenantId: tenant.id, day: today(), metric, value }))
  await platformDb().usageRollup.createMany({ data })
}

const requests = async ({ tenant }: TestTenant, good: number, bad: number) => {
  for (let n = 0; n < good + bad; n++) countRequest(tenant.id, n < bad ? 500 : 200, 20)
  await flushTraffic()
}

const assessAll = async () => {
  while (await assessDue());
}

describe('the health of companies', () => {
  it('lists first what needs attention most, with the reason', async () => {
    const [well, broken, idle] = [await testTenant(), await testTenant(), await testTenant()]
    await requests(well, 100, 0)
    await requests(broken, 90, 10)
    await publish(idle, { idle_days: 40 })
    await assessAll()
    const { items } = await listHealth(operator(), {})
    expect(items.map(({ tenantId, level }) => [tenantId, level])).toEqual([
      [broken.tenant.id, 'critical'],
      [idle.tenant.id, 'attention'],
      [well.tenant.id, 'good'],
    ])
    expect(items[0]?.findings).toMatchObject([{ rule: 'errors', value: 10, threshold: 5 }])
    expect(items[0]).toMatchObject({ requests: 100, errorBasisPoints: 1_000 })
    expect(await countHealth(operator(), {})).toEqual({ critical: 1, attention: 1, good: 1, quiet: 0 })
    const seen = await getCompanyHealth(operator(), { tenantId: broken.tenant.id })
    expect(seen?.trends.find(({ figure }) => figure === 'requests')?.series.at(-1)?.value).toBe(100)
    expect(await getCompanyHealth(operator(), { tenantId: well.tenant.id })).toMatchObject({ level: 'good' })
  })

  it('leads through all pages in every order, each company once', async () => {
    const companies: TestTenant[] = []
    for (let n = 0; n < 7; n++) companies.push(await testTenant({ name: `Company ${n % 3}` }))
    for (const [n, company] of companies.entries()) await requests(company, n, n % 2)
    await assessAll()
    await platformDb().companyHealth.updateMany({
      where: { tenantId: { in: companies.slice(0, 3).map(({ tenant }) => tenant.id) } },
      data: { marginCents: null },
    })
    for (const sort of HEALTH_SORTS) {
      for (const direction of ['asc', 'desc'] as const) {
        const seen: string[] = []
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page = await listHealth(operator(), { sort, direction, limit: 2, ...(cursor ? { cursor } : {}) })
          seen.push(...page.items.map(({ tenantId }) => tenantId))
          cursor = page.nextCursor
        }
        expect(seen.toSorted()).toEqual(companies.map(({ tenant }) => tenant.id).toSorted())
      }
    }
    await expect(listHealth(operator(), { cursor: 'bm90IG91cnM' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is looked at once by however many workers, and forgotten when the company closes', async () => {
    const companies = await Promise.all(Array.from({ length: 5 }, () => testTenant()))
    const [closing] = companies
    await Promise.all([assessAll(), assessAll(), assessAll()])
    expect(await platformDb().companyHealth.count()).toBe(5)
    await platformDb().tenant.update({ where: { id: closing?.tenant.id ?? '' }, data: { status: 'suspended' } })
    await assessAll()
    expect(await platformDb().companyHealth.count()).toBe(4)
  })

  it('keeps hours for 90 days and slots for hours', async () => {
    const { tenant } = await testTenant()
    const at = (back: number) => new Date(Date.now() - back * 3_600_000)
    await platformDb().trafficHour.createMany({
      data: [at(91 * 24), at(89 * 24)].map((hour) => ({ tenantId: tenant.id, hour, requests: 1, latency: [] })),
    })
    await platformDb().trafficSlot.createMany({
      data: [at(4), at(1)].map((startsAt) => ({ tenantId: tenant.id, startsAt, requests: 1, latency: [] })),
    })
    await forgetOldTraffic()
    expect([await platformDb().trafficHour.count(), await platformDb().trafficSlot.count()]).toEqual([1, 1])
  })
})

describe('what is said of companies together', () => {
  /** So many companies that share their figures, with 10, 20, 30 … contacts. */
  async function sharing(count: number, industry: string) {
    const companies: TestTenant[] = []
    for (let n = 1; n <= count; n++) {
      const company = await testTenant()
      await platformDb().tenant.update({ where: { id: company.tenant.id }, data: { industry } })
      await publish(company, { contacts: n * 10 })
      await updateSharing(await testMember(company), { sharesFigures: true })
      companies.push(company)
    }
    await assessHealth(companies.map(({ tenant }) => tenant.id))
    return companies
  }
  const byIndustry = async () => (await compareFigures(operator(), { by: 'industry' })).groups

  it('is only of those that agreed, and of no fewer than five', async () => {
    await sharing(5, 'retail')
    await sharing(4, 'healthcare')
    const silent = await testTenant()
    await publish(silent, { contacts: 1_000_000 })
    await assessHealth([silent.tenant.id])
    const groups = await byIndustry()
    expect(groups).toMatchObject([
      { group: 'retail', companies: 5, figures: { contacts: { lower: 20, median: 30, upper: 40 } } },
    ])
    const all = await compareFigures(operator(), { by: 'all' })
    expect(all).toMatchObject({ sharing: 9, groups: [{ companies: 9, figures: { contacts: { median: 30 } } }] })
  })

  it('leaves a company out from the moment that it says no, and a figure that fewer than five have', async () => {
    const [first, ...others] = await sharing(6, 'retail')
    if (!first) throw new Error('no company')
    await platformDb().usageRollup.deleteMany({
      where: { tenantId: { in: others.slice(0, 2).map(({ tenant }) => tenant.id) } },
    })
    await publish(first, { users: 3 })
    await assessHealth([first, ...others].map(({ tenant }) => tenant.id))
    expect((await byIndustry())[0]).toMatchObject({ companies: 6 })
    expect((await byIndustry())[0]?.figures.contacts).toBeUndefined()
    const admin = await testMember(first)
    await updateSharing(admin, { sharesFigures: false })
    expect((await byIndustry())[0]).toMatchObject({ companies: 5 })
    const log = await first.system.db.auditLog.findMany({ where: { action: 'company.update-sharing' } })
    expect(log.map(({ before, after }) => [before, after])).toContainEqual([
      { sharesFigures: true },
      { sharesFigures: false },
    ])
    await updateSharing(await testMember(others[0] as TestTenant), { sharesFigures: false })
    expect(await byIndustry()).toEqual([])
  })

  it('shows a company its own place, as long as it shares', async () => {
    const [smallest] = await sharing(5, 'retail')
    if (!smallest) throw new Error('no company')
    const member = await testMember(smallest)
    const { benchmark } = await readOwnReport(member, { period: '7d' })
    expect(benchmark).toMatchObject({ among: 'industry', companies: 5 })
    expect(benchmark?.figures).toContainEqual({ figure: 'contacts', own: 10, lower: 20, median: 30, upper: 40 })
    await updateSharing(member, { sharesFigures: false })
    expect(await readOwnReport(member, { period: '7d' })).not.toHaveProperty('benchmark')
  })

  it('is decided by the company’s administrators in its main account', async () => {
    const acme = await testTenant()
    const agent = await testMember(acme, 'agent')
    await expect(updateSharing(agent, { sharesFigures: true })).rejects.toMatchObject({ code: 'forbidden' })
    const branch = await testSubAccount(acme)
    await expect(updateSharing(branch.system, { sharesFigures: true })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await platformDb().tenant.findFirst({ where: { id: acme.tenant.id } }))?.sharesFigures).toBe(false)
  })
})

it('shows money only to staff who may see it', async () => {
  const { tenant } = await testTenant()
  await assessHealth([tenant.id])
  const support = operator('support')
  const { items } = await listHealth(support, {})
  expect(items.map(({ costCents, marginCents }) => [costCents, marginCents])).toEqual([[null, null]])
  expect((await listHealth(operator(), {})).items[0]?.costCents).toBe(0)
  await expect(listHealth(support, { sort: 'margin' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await generateTenantReport(support, { tenantId: tenant.id })).not.toHaveProperty('cost')
  expect(await generateTenantReport(operator('billing'), { tenantId: tenant.id })).toHaveProperty('cost')
})
