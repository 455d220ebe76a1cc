import { PlatformPrisma, platformDb } from '@/lib/db'
import { percentile } from './histogram'
import type { Traffic } from './schema'

/** How long the slots of five minutes are kept; further back there are hours. */
export const SLOTS_KEPT_MS = 3 * 3_600_000

const SLOTS = {
  table: PlatformPrisma.raw('platform.traffic_slot'),
  moment: PlatformPrisma.raw('starts_at'),
  step: '5 minutes',
}
const HOURS = { table: PlatformPrisma.raw('platform.traffic_hour'), moment: PlatformPrisma.raw('hour'), step: '1 hour' }

/** Where a window is looked up: by slots, as long as they reach back so far. */
const sourceOf = (since: Date) => (since.getTime() > Date.now() - SLOTS_KEPT_MS ? SLOTS : HOURS)

export type SummedRow = {
  requests: bigint
  errors: bigint
  timed: bigint
  total_ms: bigint
  failed_jobs: bigint
  latency: number[] | null
}

const ONE_DECIMAL = 10
const tenths = (value: number) => Math.round(value * ONE_DECIMAL) / ONE_DECIMAL

export function trafficFrom(row: SummedRow): Traffic {
  const [requests, errors, timed] = [Number(row.requests), Number(row.errors), Number(row.timed)]
  const latency = row.latency ?? []
  return {
    requests,
    errors,
    failedJobs: Number(row.failed_jobs),
    errorRatePercent: requests ? Math.round((errors / requests) * 10_000) / 100 : null,
    avgMs: timed ? tenths(Number(row.total_ms) / timed) : null,
    p50Ms: percentile(latency, 0.5),
    p95Ms: percentile(latency, 0.95),
  }
}

/** Sums of a window by `groups`, a comma-separated list of columns. */
function summed<Row>(since: Date, of: PlatformPrisma.Sql, groups: string): Promise<Row[]> {
  const { table, moment, step } = sourceOf(since)
  const by = PlatformPrisma.raw(groups)
  return platformDb().$queryRaw<Row[]>`
    WITH asked AS (SELECT *, 1 AS everybody FROM ${table}
      WHERE ${moment} >= date_bin(${step}::interval, ${since}::timestamptz, 'epoch') ${of}),
    places AS (SELECT ${by}, array_agg(n ORDER BY place) AS latency FROM (
      SELECT ${by}, place, sum(count)::int AS n FROM asked, unnest(latency) WITH ORDINALITY AS u(count, place)
      GROUP BY ${by}, place) counts GROUP BY ${by}),
    sums AS (SELECT ${by}, sum(requests) AS requests, sum(errors) AS errors, sum(timed) AS timed,
      sum(total_ms) AS total_ms, sum(failed_jobs) AS failed_jobs FROM asked GROUP BY ${by})
    SELECT * FROM sums LEFT JOIN places USING (${by})`
}

/**
 * What companies' hosts were asked since a moment, which is rounded down to five minutes, or to the hour when it is more than
 * three hours ago. A company without any request has no entry.
 * @param tenantIds null for all companies
 */
export async function trafficOf(tenantIds: readonly string[] | null, since: Date): Promise<Map<string, Traffic>> {
  const of = tenantIds ? PlatformPrisma.sql`AND tenant_id = ANY(${[...tenantIds]}::uuid[])` : PlatformPrisma.empty
  const rows = await summed<SummedRow & { tenant_id: string }>(since, of, 'tenant_id')
  return new Map(rows.map((row) => [row.tenant_id, trafficFrom(row)]))
}

const NOTHING: SummedRow = { requests: 0n, errors: 0n, timed: 0n, total_ms: 0n, failed_jobs: 0n, latency: null }

/** The same of all companies together. */
export async function platformTraffic(since: Date): Promise<Traffic> {
  const [row = NOTHING] = await summed<SummedRow>(since, PlatformPrisma.empty, 'everybody')
  return trafficFrom(row)
}
