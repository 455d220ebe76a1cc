import pg from 'pg'
import { beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { findTenant, LIMIT_NAMES, type LimitName } from '@/lib/tenancy'
import { testTenant } from '@/lib/testing'
import { createPlan } from './create-plan'
import { getPlan } from './get-plan'
import { listCatalogue } from './list-catalogue'
import { listPlanCompanies } from './list-plan-companies'
import { movePlan } from './move-plan'
import { previewPlanMove } from './preview-plan-move'
import { retirePlan } from './retire-plan'
import { revisePlan } from './revise-plan'

const staff = (role: 'super_admin' | 'support'): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Test Staff', role, sessionId: newId() },
  request: NO_REQUEST,
})
const operator = staff('super_admin')

const limits = (given: Partial<Record<LimitName, number>> = {}) =>
  ({ ...Object.fromEntries(LIMIT_NAMES.map((name) => [name, -1])), ...given }) as Record<LimitName, number>
const terms = {
  priceCents: 1_000,
  currency: 'usd' as const,
  features: ['campaigns' as const],
  limits: limits({ users: 5 }),
}

let id: string
beforeEach(async () => {
  id = `p-${newId().slice(-12)}`
  await createPlan(operator, { id, name: 'Tested', ...terms })
})

const grantsOf = async (tenantId: string) => {
  const tenant = await findTenant({ id: tenantId })
  return tenant && { version: tenant.planVersion, features: [...tenant.features], users: tenant.limits.users }
}

describe('a plan that is changed', () => {
  it('changes new companies and none that runs, until those are moved; the versions say what changed and who has them', async () => {
    const old = await testTenant({ planId: id })
    await revisePlan(operator, {
      id,
      basedOn: 1,
      name: 'Tested',
      ...terms,
      features: ['videos'],
      limits: limits({ users: 2 }),
      note: 'Videos instead of campaigns',
    })
    const fresh = await testTenant({ planId: id })
    expect(await grantsOf(old.tenant.id)).toEqual({ version: 1, features: ['campaigns'], users: 5 })
    expect(await grantsOf(fresh.tenant.id)).toEqual({ version: 2, features: ['videos'], users: 2 })
    const { versions, currentVersion } = await getPlan(operator, { id })
    expect([currentVersion, versions.map(({ version, companies }) => [version, companies])]).toEqual([
      2,
      [
        [2, 1],
        [1, 1],
      ],
    ])
    expect(versions[0]).toMatchObject({
      note: 'Videos instead of campaigns',
      createdBy: 'Test Staff',
      change: {
        price: null,
        gained: ['videos'],
        lost: ['campaigns'],
        limits: [{ resource: 'users', before: 5, after: 2 }],
      },
    })
    expect((await listCatalogue(operator, {})).find((plan) => plan.id === id)).toMatchObject({
      companies: 2,
      companiesBehind: 1,
    })
    expect((await listPlanCompanies(operator, { planId: id, version: 1 })).items.map((row) => row.id)).toEqual([
      old.tenant.id,
    ])
  })

  it('has one new version when two edit it at once, and none when nothing but its name changes', async () => {
    const revision = { id, basedOn: 1, name: 'Tested', ...terms, priceCents: 2_000, note: 'Dearer' }
    const both = await Promise.allSettled([revisePlan(operator, revision), revisePlan(operator, revision)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409 } })
    const named = await revisePlan(operator, { ...revision, basedOn: 2, name: 'Renamed' })
    expect(named).toEqual({ id, version: 2, isNewVersion: false })
    expect(await getPlan(operator, { id })).toMatchObject({ name: 'Renamed', currentVersion: 2 })
  })

  it('is refused with impossible terms: a limit of −5, a feature that nobody knows, a limit that is left out', async () => {
    const refused = (change: object) =>
      revisePlan(operator, { id, basedOn: 1, name: 'T', ...terms, note: 'x', ...change })
    await expect(refused({ limits: limits({ users: -5 }) })).rejects.toMatchObject({
      status: 400,
      issues: [{ path: 'limits.users' }],
    })
    await expect(refused({ features: ['teleport'] })).rejects.toMatchObject({ status: 400 })
    await expect(refused({ limits: { users: 1 } })).rejects.toMatchObject({ status: 400 })
    await expect(createPlan(operator, { id, name: 'Again', ...terms })).rejects.toMatchObject({ status: 409 })
    expect((await getPlan(operator, { id })).versions).toHaveLength(1)
  })

  it('is changed by super admins alone', async () => {
    const support = staff('support')
    await expect(retirePlan(support, { id, isRetired: true })).rejects.toMatchObject({ status: 403 })
    await expect(movePlan(support, { from: { planId: id }, to: { planId: id } })).rejects.toMatchObject({ status: 403 })
    await retirePlan(operator, { id, isRetired: true })
    expect(await getPlan(support, { id })).toMatchObject({ isRetired: true })
  })
})

describe('moving companies', () => {
  it('shows beforehand who loses what and who has more than the new limits allow, and moves exactly those', async () => {
    const [big, small, other] = [await testTenant({ planId: id }), await testTenant({ planId: id }), await testTenant()]
    await revisePlan(operator, {
      id,
      basedOn: 1,
      name: 'T',
      ...terms,
      features: [],
      limits: limits({ users: 3 }),
      note: 'Less',
    })
    const day = new Date()
    const publish = (tenantId: string, value: number) =>
      platformDb().usageRollup.create({ data: { tenantId, day, metric: 'users', value } })
    await publish(big.tenant.id, 4)
    await publish(small.tenant.id, 3)
    const move = { from: { planId: id, version: 1 }, to: { planId: id } }
    const preview = await previewPlanMove(operator, move)
    expect(preview).toMatchObject({
      total: 2,
      to: { planId: id, version: 2 },
      kinds: [{ planVersion: 1, companies: 2 }],
    })
    expect(preview.companies.map(({ id: company, lost, over }) => ({ company, lost, over }))).toEqual([
      { company: big.tenant.id, lost: ['campaigns'], over: [{ resource: 'users', used: 4, limit: 3 }] },
      { company: small.tenant.id, lost: ['campaigns'], over: [] },
    ])
    expect(await grantsOf(big.tenant.id)).toMatchObject({ version: 1 })
    expect(await movePlan(operator, move)).toMatchObject({ moved: 2 })
    for (const { tenant } of [big, small]) {
      await expect.poll(() => grantsOf(tenant.id), { timeout: 1_000 }).toEqual({ version: 2, features: [], users: 3 })
    }
    expect((await findTenant({ id: other.tenant.id }))?.planId).toBe('enterprise')
    expect(await movePlan(operator, move)).toMatchObject({ moved: 0 })
  })

  it('that is cut off in the middle has moved none, and a second time moves all', async () => {
    const companies = [
      await testTenant({ planId: id }),
      await testTenant({ planId: id }),
      await testTenant({ planId: id }),
    ]
    await revisePlan(operator, { id, basedOn: 1, name: 'T', ...terms, features: [], note: 'Less' })
    const move = { from: { planId: id, version: 1 }, to: { planId: id } }
    const versions = async () => {
      const where = { id: { in: companies.map(({ tenant }) => tenant.id) } }
      return (await platformDb().tenant.findMany({ where, select: { planVersion: true } })).map(
        (row) => row.planVersion,
      )
    }
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    try {
      await client.query('BEGIN')
      await client.query('SELECT FROM platform.tenant WHERE id = $1 FOR UPDATE', [companies.at(-1)?.tenant.id])
      const refused = expect(movePlan(operator, move)).rejects.toThrow()
      // What is left of a process that dies is its connection, which ends.
      const end =
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))'
      await expect.poll(async () => (await client.query(end)).rowCount, { timeout: 5_000 }).toBe(1)
      await refused
      await client.query('ROLLBACK')
    } finally {
      await client.end()
    }
    expect(await versions()).toEqual([1, 1, 1])
    expect(await movePlan(operator, move)).toMatchObject({ moved: 3 })
    expect(await versions()).toEqual([2, 2, 2])
  })

  it('one by one is possible, back to an older version too, and never to one that is not there', async () => {
    const company = await testTenant({ planId: id })
    await revisePlan(operator, { id, basedOn: 1, name: 'T', ...terms, features: [], note: 'Less' })
    const from = { tenantIds: [company.tenant.id] }
    await movePlan(operator, { from, to: { planId: id } })
    expect(await movePlan(operator, { from, to: { planId: id, version: 1 } })).toEqual({
      moved: 1,
      planId: id,
      planVersion: 1,
    })
    await expect.poll(() => grantsOf(company.tenant.id), { timeout: 1_000 }).toMatchObject({ version: 1 })
    await expect(movePlan(operator, { from, to: { planId: id, version: 9 } })).rejects.toMatchObject({ status: 400 })
    await expect(movePlan(operator, { from, to: { planId: 'no-plan' } })).rejects.toMatchObject({ status: 400 })
  })
})
