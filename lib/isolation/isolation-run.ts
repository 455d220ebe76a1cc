import { type PlatformClient, platformDb } from '@/lib/db'
import { newId } from '@/lib/kernel'

/** On this channel the worker hears of runs. */
export const ISOLATION_REQUESTED = 'isolation_run'

const LEASE_SECONDS = 120
/** A run whose worker died so often is not begun again. */
const MOST_ATTEMPTS = 3
const KEPT = 400

/** A new run, unless one is running. @returns its id, or null */
export async function openRun(
  db: Pick<PlatformClient, '$queryRaw'>,
  { requestedBy, isDaily }: { requestedBy: string; isDaily: boolean },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO platform.isolation_run (id, running_key, requested_by, is_daily)
    VALUES (${newId()}::uuid, 'running', ${requestedBy}, ${isDaily})
    ON CONFLICT (running_key) DO NOTHING RETURNING id::text`
  return rows[0]?.id ?? null
}

/** The run that waits, or whose worker is gone. One that keeps losing its worker ends as failed. */
export async function claimRun(): Promise<string | null> {
  await platformDb().$executeRaw`
    UPDATE platform.isolation_run SET status = 'failed', running_key = NULL, lease_until = NULL, finished_at = now(),
      error = 'the worker was stopped each time'
    WHERE status = 'running' AND attempts >= ${MOST_ATTEMPTS} AND lease_until < now()`
  const rows = await platformDb().$queryRaw<{ id: string }[]>`
    UPDATE platform.isolation_run SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1,
      started_at = now()
    WHERE status = 'running' AND (lease_until IS NULL OR lease_until < now()) RETURNING id::text`
  return rows[0]?.id ?? null
}

/** Sets a run free whose worker is gone; only for a worker that is alone. */
export const endRunLeases = () =>
  platformDb().isolationRun.updateMany({ where: { status: 'running' }, data: { leaseUntil: null } })

/** Opens the run of the day once the latest is a day old. */
export async function openDailyRun(): Promise<void> {
  const rows = await platformDb().$queryRaw<{ is_due: boolean }[]>`
    SELECT NOT EXISTS (SELECT FROM platform.isolation_run WHERE created_at > now() - interval '1 day') AS is_due`
  if (rows[0]?.is_due) await openRun(platformDb(), { requestedBy: 'worker', isDaily: true })
}

/** Keeps the newest runs. */
export async function forgetOldRuns(): Promise<void> {
  await platformDb().$executeRaw`
    DELETE FROM platform.isolation_run WHERE id < (SELECT id FROM platform.isolation_run ORDER BY id DESC OFFSET ${KEPT} LIMIT 1)`
}
