import { platformDb } from '@/lib/db'
import { daysOf, type PeriodWindow } from './period-window'
import type { Traffic } from './schema'
import { type SummedRow, trafficFrom } from './traffic'

/** What one company's days came to: what it published, and what was asked of its hosts. */
export type DailyFigures = {
  window: PeriodWindow
  /** Metric → day → value. */
  published: ReadonlyMap<string, ReadonlyMap<string, number>>
  traffic: ReadonlyMap<string, Traffic>
  /** Of all days together. */
  total: Traffic
}

type TrafficRow = SummedRow & { day: string | null }

/** Each day, and all of them (day null), from one statement. */
async function trafficByDay(tenantId: string, { from, until }: PeriodWindow): Promise<TrafficRow[]> {
  return platformDb().$queryRaw<TrafficRow[]>`
    WITH asked AS (SELECT to_char(hour AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, * FROM platform.traffic_hour
      WHERE tenant_id = ${tenantId}::uuid AND hour >= ${from} AND hour < ${until}),
    places AS (SELECT day, array_agg(n ORDER BY place) AS latency FROM (
      SELECT day, place, sum(count)::int AS n FROM asked, unnest(latency) WITH ORDINALITY AS u(count, place)
      GROUP BY GROUPING SETS ((day, place), (place))) counts GROUP BY day),
    sums AS (SELECT day, sum(requests) AS requests, sum(errors) AS errors, sum(timed) AS timed,
      sum(total_ms) AS total_ms, sum(failed_jobs) AS failed_jobs FROM asked GROUP BY GROUPING SETS ((day), ()))
    SELECT sums.*, places.latency FROM sums LEFT JOIN places ON places.day IS NOT DISTINCT FROM sums.day`
}

const NOTHING = trafficFrom({ requests: 0n, errors: 0n, timed: 0n, total_ms: 0n, failed_jobs: 0n, latency: null })

/** One company's figures, day by day. */
export async function dailyFigures(tenantId: string, window: PeriodWindow): Promise<DailyFigures> {
  const [rows, traffic] = [
    await platformDb().usageRollup.findMany({ where: { tenantId, day: { gte: window.from, lt: window.until } } }),
    await trafficByDay(tenantId, window),
  ]
  const published = new Map<string, Map<string, number>>()
  for (const { metric, day, value } of rows) {
    const days = published.get(metric) ?? new Map<string, number>()
    published.set(metric, days.set(day.toISOString().slice(0, 10), Number(value)))
  }
  const total = traffic.find(({ day, requests }) => day === null && requests !== null)
  return {
    window,
    published,
    traffic: new Map(traffic.flatMap((row) => (row.day === null ? [] : [[row.day, trafficFrom(row)]]))),
    total: total ? trafficFrom(total) : NOTHING,
  }
}

/** What a metric came to, added up over the days. */
export const sumOf = ({ published, window }: DailyFigures, metric: string): number =>
  daysOf(window).reduce((sum, day) => sum + (published.get(metric)?.get(day) ?? 0), 0)
