import { getBulkRun, startBulk } from '@/lib/bulk'
import { platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'
import { NO_REQUEST } from '@/lib/operations'
import { type TestTenant, testTenant } from '../test-tenant'
import { startWorker } from '../worker-process'
import { holdCompany, holdTable } from './hold'
import { until } from './wait'

/** The table to which the worker waits to write for the company in the middle when it is killed. */
export const BULK_POINTS = {
  timeline: 'platform.lifecycle_event',
  'own log': 'tenant_shared.audit_log',
  record: 'platform.platform_audit',
} as const
type BulkPoint = keyof typeof BULK_POINTS

type BulkVerdict = { point: string; doneBefore: number; done: number; wrong: string[] }

const COMPANIES = 9
const MIDDLE = 4

/** What a company shows of an operation that must have happened to it exactly once. */
async function wrongWith({ tenant, system }: TestTenant, runId: string): Promise<string[]> {
  const db = platformDb()
  const { id } = tenant
  const found = {
    status: (await db.tenant.findUnique({ where: { id } }))?.status,
    events: await db.lifecycleEvent.count({ where: { tenantId: id, name: 'suspend' } }),
    records: await db.platformAudit.count({ where: { action: 'bulk.apply', resourceId: id, result: 'success' } }),
    ownLog: await system.db.auditLog.count({ where: { action: 'company.note-operation', resourceId: runId } }),
  }
  const isRight = found.status === 'suspended' && found.events === 1 && found.records === 1 && found.ownLog === 1
  return isRight ? [] : [JSON.stringify(found)]
}

/** Suspends companies for each point while the worker is killed at the one in the middle, then lets another go on. */
export async function killBulk(points: readonly BulkPoint[]): Promise<BulkVerdict[]> {
  const verdicts: BulkVerdict[] = []
  for (const point of points) {
    const companies: TestTenant[] = []
    for (let n = 0; n < COMPANIES; n++) companies.push(await testTenant({ name: `Bulk ${point} ${n}` }))
    const ids = companies.map(({ tenant }) => tenant.id).sort()
    const staff = {
      actor: { kind: 'staff', id: newId(), label: 'Test operator', role: 'super_admin', sessionId: newId() },
      request: NO_REQUEST,
    } as const
    const { runId } = await startBulk(staff, {
      selection: { ids },
      change: { operation: 'suspend', reason: 'Test' },
      count: COMPANIES,
    })
    const letMiddleGo = await holdCompany(ids[MIDDLE] ?? '')
    const first = await startWorker()
    const doneSoFar = async () => (await getBulkRun(staff, { id: runId })).counts.done
    await until(`the companies before the middle (${point})`, async () => (await doneSoFar()) === MIDDLE)
    const held = await holdTable(BULK_POINTS[point])
    await letMiddleGo()
    await held.caught()
    await first.kill()
    await held.release()
    const doneBefore = await doneSoFar()
    const second = await startWorker()
    const ended = await until(`the end of the run (${point})`, async () => {
      const run = await getBulkRun(staff, { id: runId })
      return run.status === 'done' && run
    })
    await second.stop()
    const wrong = await Promise.all(companies.map((company) => wrongWith(company, runId)))
    verdicts.push({ point, doneBefore, done: ended.counts.done, wrong: wrong.flat() })
  }
  return verdicts
}
