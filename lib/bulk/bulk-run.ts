import { platformDb } from '@/lib/db'
import type { BulkChange } from './schema'

/** On this channel the worker hears of runs. */
export const BULK_REQUESTED = 'bulk_run'

const LEASE_SECONDS = 10

export type ClaimedBulkRun = { id: string; change: BulkChange; startedBy: string }

/** Takes the oldest run that nobody works on. */
export async function claimBulkRun(): Promise<ClaimedBulkRun | null> {
  const rows = await platformDb().$queryRaw<{ id: string; parameters: BulkChange; by: string }[]>`
    UPDATE platform.bulk_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (SELECT id FROM platform.bulk_run WHERE status = 'running' AND (lease_until IS NULL OR lease_until < now())
      ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id::text, parameters, started_by AS by`
  const row = rows[0]
  return row ? { id: row.id, change: row.parameters, startedBy: row.by } : null
}

/** Keeps the run for this process. @returns false when it is no longer running: somebody cancelled it */
export async function keepBulkLease(runId: string): Promise<boolean> {
  const kept = await platformDb().$executeRaw`
    UPDATE platform.bulk_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${runId}::uuid AND status = 'running'`
  return kept > 0
}

/** Sets every run free whose worker is gone; only for a worker that is alone. */
export const endBulkLeases = () =>
  platformDb().bulkRun.updateMany({ where: { status: 'running' }, data: { leaseUntil: null } })

/** Done, unless something is still to do. */
export async function finishBulkRun(runId: string): Promise<void> {
  await platformDb().$executeRaw`
    UPDATE platform.bulk_run SET status = 'done', finished_at = now(), lease_until = NULL
    WHERE id = ${runId}::uuid AND status = 'running'
      AND NOT EXISTS (SELECT 1 FROM platform.bulk_item WHERE run_id = ${runId}::uuid AND status = 'pending')`
}
