import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { useFreshDatabase } from '@/lib/testing/postgres'
import { claimBulkRun } from './bulk-run'
import { runBulk } from './bulk-worker'
import { cancelBulk } from './cancel-bulk'
import { getBulkRun } from './get-bulk-run'
import { listBulkItems } from './list-bulk-items'
import { listBulkRuns } from './list-bulk-runs'
import { previewBulk } from './preview-bulk'
import { retryBulk } from './retry-bulk'
import type { BulkChange, BulkSelection } from './schema'
import { startBulk } from './start-bulk'

const staff = (role: string): PlatformContext => ({
  actor: { kind: 'staff', id: newId(), label: 'Test operator', role, sessionId: newId() },
  request: NO_REQUEST,
})
const operator = staff('super_admin')

beforeAll(useFreshDatabase)

let marker: string
let companies: TestTenant[]
let selection: BulkSelection
beforeEach(async () => {
  marker = `bulk-${Math.random().toString(36).slice(2)}`
  companies = []
  for (const status of ['active', 'active', 'active', 'suspended'] as const) {
    companies.push(await testTenant({ name: `${marker} ${companies.length}`, planId: 'free', status }))
  }
  selection = { filter: { search: marker } }
})

const suspend: BulkChange = { operation: 'suspend', reason: 'Unpaid' }
const start = async (change: BulkChange, count: number) =>
  (await startBulk(operator, { selection, change, count })).runId
async function work(isStopped?: () => boolean): Promise<void> {
  const run = await claimBulkRun()
  if (!run) throw new Error('there is nothing to do')
  await runBulk(run, isStopped)
}
const rows = () =>
  platformDb().tenant.findMany({ where: { name: { startsWith: marker } }, include: { features: true } })
const statuses = async () => (await rows()).map(({ status }) => status).sort()
const logOf = (company: TestTenant) =>
  company.system.db.auditLog.findMany({ where: { action: 'company.note-operation' } })

describe('an operation on many companies', () => {
  it('shows beforehand who would change and who is skipped and why', async () => {
    expect(await previewBulk(operator, { selection, change: suspend })).toMatchObject({
      total: 4,
      changing: 3,
      skipped: [{ reason: 'status', count: 1, examples: [{ name: `${marker} 3` }] }],
    })
    expect(await statuses()).toEqual(['active', 'active', 'active', 'suspended'])
  })

  it('needs the number that the preview named, and somebody who may', async () => {
    await expect(start(suspend, 4)).rejects.toMatchObject({ status: 409 })
    await expect(startBulk(staff('support'), { selection, change: suspend, count: 3 })).rejects.toMatchObject({
      status: 403,
    })
    await expect(start({ operation: 'plan', planId: 'gold' }, 4)).rejects.toMatchObject({ status: 400 })
    await expect(
      start({ operation: 'feature', feature: 'flying', enabled: true, reason: 'x' }, 4),
    ).rejects.toMatchObject({ status: 400 })
    expect((await listBulkRuns(operator, {})).items).toEqual([])
  })

  it('ends with a result for each company, on record here and with the company', async () => {
    const runId = await start({ operation: 'plan', planId: 'starter' }, 4)
    await work()
    expect(await getBulkRun(operator, { id: runId })).toMatchObject({
      status: 'done',
      counts: { done: 4, pending: 0, failed: 0, skipped: 0 },
    })
    expect((await rows()).every(({ planId }) => planId === 'starter')).toBe(true)
    for (const company of companies) {
      expect((await logOf(company)).map(({ after }) => after)).toMatchObject([
        { planId: 'starter', by: 'Test operator' },
      ])
      const audits = { where: { action: 'bulk.apply', resourceId: company.tenant.id } }
      expect(await platformDb().platformAudit.count(audits)).toBe(1)
    }
    const page = await listBulkItems(operator, { id: runId, limit: 3 })
    const rest = await listBulkItems(operator, {
      id: runId,
      limit: 3,
      ...(page.nextCursor && { cursor: page.nextCursor }),
    })
    expect([...page.items, ...rest.items]).toHaveLength(4)
  })

  it('changes features and announces; a second time it has nothing left to change', async () => {
    const feature: BulkChange = { operation: 'feature', feature: 'campaigns', enabled: true, reason: 'Gift' }
    await start(feature, 4)
    await work()
    expect((await rows()).flatMap(({ features }) => features.map((each) => each.feature))).toEqual(
      Array(4).fill('campaigns'),
    )
    expect(await previewBulk(operator, { selection, change: feature })).toMatchObject({
      changing: 0,
      skipped: [{ reason: 'same_feature', count: 4 }],
    })
    await start({ operation: 'announce', title: 'Maintenance', body: 'On Sunday.', days: 3 }, 4)
    await work()
    const ids = companies.map(({ tenant }) => tenant.id)
    expect(await platformDb().tenantAnnouncement.count({ where: { tenantId: { in: ids } } })).toBe(4)
  })

  it('that stops in the middle goes on, each company exactly once', async () => {
    const runId = await start(suspend, 3)
    let looks = 0
    await work(() => {
      looks += 1
      return looks > 3
    })
    const half = await getBulkRun(operator, { id: runId })
    expect(half.counts.done).toBeGreaterThan(0)
    expect(half.counts.pending).toBeGreaterThan(0)
    await platformDb().bulkRun.update({ where: { id: runId }, data: { leaseUntil: null } })
    await work()
    expect((await getBulkRun(operator, { id: runId })).counts).toMatchObject({ done: 3, skipped: 1, pending: 0 })
    for (const { tenant } of companies.slice(0, 3)) {
      expect(await platformDb().lifecycleEvent.count({ where: { tenantId: tenant.id, name: 'suspend' } })).toBe(1)
    }
  })

  it('by two workers at once changes each company once', async () => {
    const runId = await start({ operation: 'announce', title: 'Once', body: 'Only.', days: 1 }, 4)
    const run = await claimBulkRun()
    if (!run) throw new Error('there is nothing to do')
    await Promise.all([runBulk(run), runBulk(run), runBulk(run)])
    expect((await getBulkRun(operator, { id: runId })).counts).toMatchObject({ done: 4, failed: 0 })
    for (const company of companies) expect(await logOf(company)).toHaveLength(1)
  })

  it('is cancelled before the next company, and what was left can be tried again', async () => {
    const runId = await start(suspend, 3)
    await cancelBulk(operator, { id: runId })
    expect(await claimBulkRun()).toBeNull()
    expect(await statuses()).toEqual(['active', 'active', 'active', 'suspended'])
    await expect(cancelBulk(operator, { id: runId })).rejects.toMatchObject({ status: 409 })
    await retryBulk(operator, { id: runId })
    await work()
    expect(await statuses()).toEqual(['suspended', 'suspended', 'suspended', 'suspended'])
    await expect(retryBulk(operator, { id: runId })).rejects.toMatchObject({ status: 409 })
  })

  it('says of companies that failed why, and tries them again when asked', async () => {
    const runId = await start({ operation: 'plan', planId: 'starter' }, 4)
    await platformDb().bulkRun.update({
      where: { id: runId },
      data: { parameters: { operation: 'plan', planId: 'no-such-plan' } },
    })
    await work()
    const failed = await listBulkItems(operator, { id: runId, status: 'failed' })
    expect(failed.items).toHaveLength(4)
    expect(failed.items[0]?.detail).toBe('An unexpected error happened. The log has the details.')
    await platformDb().bulkRun.update({
      where: { id: runId },
      data: { parameters: { operation: 'plan', planId: 'starter' } },
    })
    await retryBulk(operator, { id: runId })
    await work()
    expect((await getBulkRun(operator, { id: runId })).counts).toMatchObject({ done: 4, failed: 0 })
  })
})
