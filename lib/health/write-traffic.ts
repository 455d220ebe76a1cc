import { PlatformPrisma, platformDb } from '@/lib/db'
import { addTo } from './histogram'

/** What one process counted for one company from a moment on. */
export type Counted = {
  tenantId: string
  /** When its slot of five minutes begins, in milliseconds. */
  startsAt: number
  requests: number
  errors: number
  timed: number
  totalMs: number
  latency: number[]
  failedJobs: number
}

/** Companies in one statement. */
const BATCH = 500
const HOUR_MS = 3_600_000

export function addCounts(sum: Counted, more: Counted): void {
  sum.requests += more.requests
  sum.errors += more.errors
  sum.timed += more.timed
  sum.totalMs += more.totalMs
  sum.failedJobs += more.failedJobs
  addTo(sum.latency, more.latency)
}

function byHour(slots: readonly Counted[]): Counted[] {
  const hours = new Map<string, Counted>()
  for (const slot of slots) {
    const startsAt = slot.startsAt - (slot.startsAt % HOUR_MS)
    const known = hours.get(`${slot.tenantId}${startsAt}`)
    if (known) addCounts(known, slot)
    else hours.set(`${slot.tenantId}${startsAt}`, { ...slot, startsAt, latency: [...slot.latency] })
  }
  return [...hours.values()]
}

const HOURS = { table: PlatformPrisma.raw('platform.traffic_hour'), moment: PlatformPrisma.raw('hour') }
const SLOTS = { table: PlatformPrisma.raw('platform.traffic_slot'), moment: PlatformPrisma.raw('starts_at') }

/**
 * Adds to the rows. Companies that are gone, or about to be, are left out; one order for all keeps two processes from waiting
 * for each other for ever.
 */
function adding({ table, moment }: typeof HOURS, counted: readonly Counted[]) {
  const column = (of: (one: Counted) => string | number) => counted.map((one) => String(of(one)))
  return platformDb().$executeRaw`
    INSERT INTO ${table} AS old (tenant_id, ${moment}, requests, errors, timed, total_ms, failed_jobs, latency)
    SELECT g.id, g.starts_at, g.requests, g.errors, g.timed, g.total_ms, g.failed_jobs, g.latency::int[]
    FROM unnest(
      ${column(({ tenantId }) => tenantId)}::uuid[],
      ${column(({ startsAt }) => new Date(startsAt).toISOString())}::timestamptz[],
      ${column(({ requests }) => requests)}::int[],
      ${column(({ errors }) => errors)}::int[],
      ${column(({ timed }) => timed)}::int[],
      ${column(({ totalMs }) => Math.round(totalMs))}::bigint[],
      ${column(({ failedJobs }) => failedJobs)}::int[],
      ${column(({ latency }) => `{${latency}}`)}::text[]
    ) AS g(id, starts_at, requests, errors, timed, total_ms, failed_jobs, latency)
    JOIN platform.tenant t ON t.id = g.id AND t.status NOT IN ('provisioning', 'deleting') ORDER BY 1, 2
    ON CONFLICT (tenant_id, ${moment}) DO UPDATE SET requests = old.requests + excluded.requests,
      errors = old.errors + excluded.errors, timed = old.timed + excluded.timed,
      total_ms = old.total_ms + excluded.total_ms, failed_jobs = old.failed_jobs + excluded.failed_jobs,
      latency = (SELECT array_agg(a + b ORDER BY place)
        FROM unnest(old.latency, excluded.latency) WITH ORDINALITY AS pair(a, b, place))`
}

/**
 * Adds what was counted to the companies' slots and hours, both or neither.
 * @param onWritten told of each batch that is in the database, so that a failure later does not count it again
 */
export async function writeTraffic(
  counted: readonly Counted[],
  onWritten: (written: readonly Counted[]) => void,
): Promise<void> {
  for (let start = 0; start < counted.length; start += BATCH) {
    const slots = counted.slice(start, start + BATCH)
    await platformDb().$transaction([adding(HOURS, byHour(slots)), adding(SLOTS, slots)])
    onWritten(slots)
  }
}
