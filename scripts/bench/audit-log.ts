import pg from 'pg'
import { listAudit, sealAudit, verifyAudit } from '@/lib/compliance'
import { SHARED_TENANT_SCHEMA } from '@/lib/db'
import { env } from '@/lib/kernel'
import { NO_REQUEST, systemActor, tenantContext } from '@/lib/operations'
import { companyRecord, crowd } from './crowd'
import { atMost, type Row } from './row'

const ENTRIES = 200_000
const READS = 40

/** Entries as commands write them, of a hundred people, one in fifty refused. */
async function fill(tenantId: string): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  await client.query(
    `INSERT INTO ${SHARED_TENANT_SCHEMA}.audit_log (tenant_id, id, sub_tenant_id, actor_kind, actor_id, actor_label, action, resource, resource_id, result)
     SELECT $1, uuidv7(), NULL, 'member', 'p' || n % 100, 'Person ' || n % 100, 'things.' || n % 20, 'things', 'r' || n % 5000,
       CASE n % 50 WHEN 0 THEN 'failure' ELSE 'success' END FROM generate_series(1, $2::int) AS n`,
    [tenantId, ENTRIES],
  )
  await client.query(`ANALYZE ${SHARED_TENANT_SCHEMA}.audit_log`)
  await client.end()
}

async function p95(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < READS; n++) {
    const started = performance.now()
    await read()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(READS * 0.95)] ?? 0
}

/** A company's audit log of 200,000 entries: sealed, read by its filters, verified from end to end and from the last check on. */
export async function* auditLog(): AsyncGenerator<Row> {
  await crowd()
  const tenant = await companyRecord(0)
  const ctx = tenantContext(tenant, systemActor('bench'), NO_REQUEST, tenant.id)
  await fill(tenant.id)

  const sealing = performance.now()
  const sealed = await sealAudit(ctx)
  yield atMost('audit log: sealing an entry', (performance.now() - sealing) / Math.max(1, sealed), 1, 'ms')

  yield atMost('audit log of 200,000: newest 50, p95', await p95(() => listAudit(ctx, { limit: 50 })), 100, 'ms')
  const refused = () => listAudit(ctx, { limit: 50, result: 'failure' })
  yield atMost('audit log of 200,000: refused, p95', await p95(refused), 100, 'ms')
  const person = () => listAudit(ctx, { limit: 50, actorId: 'p7' })
  yield atMost('audit log of 200,000: one person, p95', await p95(person), 100, 'ms')

  const verifying = performance.now()
  let cursor: string | null = null
  do {
    const verdict = await verifyAudit(ctx, cursor === null ? {} : { cursor })
    if (verdict.broken) throw new Error(`the chain is broken: ${JSON.stringify(verdict.broken)}`)
    cursor = verdict.nextCursor
  } while (cursor !== null)
  yield atMost('audit log of 200,000: verified from end to end', (performance.now() - verifying) / 1_000, 20, 's')
  const since = performance.now()
  await verifyAudit(ctx, { mode: 'new' })
  yield atMost('audit log of 200,000: verified since the last check', performance.now() - since, 3_000, 'ms')
}
