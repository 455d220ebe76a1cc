import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { env, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import type { AskWeb } from './ask-web'
import { examine } from './examine'
import { getIsolationRun } from './get-isolation-run'
import { getIsolationState } from './get-isolation-state'
import { claimRun, endRunLeases, forgetOldRuns, openDailyRun } from './isolation-run'
import { listIsolationRuns } from './list-isolation-runs'
import { probeRequests } from './probe-requests'
import { startIsolationRun } from './start-isolation-run'

const staff = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Ada', role, sessionId: newId() },
  request: NO_REQUEST,
})
const admin = staff('super_admin')

let acme: TestTenant
let other: TestTenant
beforeAll(async () => {
  await useFreshDatabase()
  acme = await testTenant()
  other = await testTenant()
})
beforeEach(async () => {
  await platformDb().isolationRun.deleteMany()
})

describe('an examination of the walls', () => {
  it('is asked for once, done, and kept with the outcome of each probe', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => startIsolationRun(admin, {})))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const id = await claimRun()
    expect(await claimRun()).toBeNull()
    await examine(String(id))
    const { latest, running } = await getIsolationState(admin, {})
    expect(running).toBeNull()
    expect(latest).toMatchObject({ id, status: 'held', broken: 0, holes: 0, requestedBy: 'Ada', error: null })
    expect(latest?.probes).toBeGreaterThan(400)
    const run = await getIsolationRun(admin, { id: String(id) })
    expect(run.tables.find(({ table }) => table === 'contact')?.results.map(({ outcome }) => outcome)).not.toContain(
      'broken',
    )
    await expect(getIsolationRun(admin, { id: newId() })).rejects.toMatchObject({ status: 404 })
    await startIsolationRun(admin, {})
    expect((await listIsolationRuns(admin, {})).items.map(({ status }) => status)).toEqual(['running', 'held'])
  })

  it('may be asked for by administrators of the platform alone', async () => {
    await expect(startIsolationRun(staff('support'), {})).rejects.toMatchObject({ status: 403 })
    expect(await platformDb().isolationRun.count()).toBe(0)
  })

  it('whose worker is killed is begun anew, and given up when that goes on', async () => {
    await startIsolationRun(admin, {})
    const id = await claimRun()
    await endRunLeases()
    expect(await claimRun()).toBe(id)
    await endRunLeases()
    expect(await claimRun()).toBe(id)
    await platformDb().isolationRun.updateMany({ data: { leaseUntil: new Date(Date.now() - 1_000) } })
    expect(await claimRun()).toBeNull()
    expect((await getIsolationState(admin, {})).latest).toMatchObject({ status: 'failed' })
  })

  it('comes by itself once a day, and only so often are runs kept', async () => {
    await Promise.all([openDailyRun(), openDailyRun()])
    expect(await platformDb().isolationRun.count()).toBe(1)
    const old = new Date(Date.now() - 25 * 3_600_000)
    await platformDb().isolationRun.updateMany({ data: { createdAt: old, status: 'held', runningKey: null } })
    await openDailyRun()
    expect(await platformDb().isolationRun.count()).toBe(2)
    const many = Array.from({ length: 405 }, () => ({ id: newId(), status: 'held', requestedBy: 'x' }))
    await platformDb().isolationRun.createMany({ data: many })
    await forgetOldRuns()
    expect(await platformDb().isolationRun.count()).toBe(401)
  })
})

describe('the probes of the web process', () => {
  const hostOf = ({ tenant }: TestTenant) => `${tenant.slug}.${env().ROOT_DOMAIN}`
  const mine = () => (acme.tenant.accountId < other.tenant.accountId ? acme : other)
  const theirs = () => (mine() === acme ? other : acme)

  /** A web process that keeps companies apart, save for what `leaks` answers first. */
  const web =
    (leaks: AskWeb | null = null): AskWeb =>
    async (host, path, headers = {}) => {
      const leaked = await leaks?.(host, path, headers)
      if (leaked?.status) return leaked
      const named = headers['x-tenant-id']
      if (host.startsWith('console.')) return { status: 307, body: '' }
      if (path === '/api/tenants/current') return { status: 200, body: `{"tenantId":"${host.split('.')[0]}"}` }
      if (host === env().ROOT_DOMAIN) {
        const isHome = named === mine().tenant.slug
        return { status: 401, body: isHome ? 'missing tenant context' : 'Authentication failed' }
      }
      if (named && !host.startsWith(`${named}.`)) return { status: 403, body: '' }
      const opens = host === hostOf(mine()) && (headers.cookie || headers.authorization)
      return { status: 401, body: opens ? 'missing tenant context' : 'Authentication failed' }
    }
  const silent = { status: 0, body: '' }
  const outcomesOf = async (ask: AskWeb) =>
    Object.fromEntries((await probeRequests(ask)).map(({ probe, outcome }) => [probe, outcome]))

  it('hold where each host opens its own tokens alone', async () => {
    const found = await outcomesOf(web())
    expect(new Set(Object.values(found))).toEqual(new Set(['held']))
  })

  it('name the door that lets another company’s token in', async () => {
    const opensAll: AskWeb = async (host, _, headers = {}) =>
      headers.cookie && host === hostOf(theirs()) ? { status: 401, body: 'missing tenant context' } : silent
    expect(await outcomesOf(web(opensAll))).toMatchObject({ cookie: 'broken', bearer: 'held' })
    const believes: AskWeb = async (_, path, headers = {}) =>
      path === '/api/tenants/current' && headers['x-app-host']
        ? { status: 200, body: `{"tenantId":"${mine().tenant.slug}"}` }
        : silent
    expect(await outcomesOf(web(believes))).toMatchObject({ signed_host: 'broken', named_tenant: 'held' })
  })

  it('prove nothing where nobody answers, or where the own host does not open the token either', async () => {
    const away: AskWeb = () => Promise.reject(new Error('connect ECONNREFUSED'))
    expect(new Set(Object.values(await outcomesOf(away)))).toEqual(new Set(['unproven']))
    const shut: AskWeb = async (host) => (host === hostOf(mine()) ? { status: 503, body: '' } : silent)
    expect(await outcomesOf(web(shut))).toMatchObject({ cookie: 'unproven', bearer: 'unproven' })
  })
})
