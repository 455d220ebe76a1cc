import { platformDb } from '@/lib/db'

/** What a company published of one metric: its latest day, today, this month, and the last 30 days. */
export type Published = { latest: number; today: number | null; month: number; days30: number }

const DAY_MS = 86_400_000

type Row = { tenant_id: string; metric: string; latest: bigint; today: bigint | null; month: bigint; days30: bigint }

export const startOfDay = (now: Date): Date => new Date(now.toISOString().slice(0, 10))
export const startOfMonth = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))

/** Company → metric → what it published. Numbers by day, as the companies' own jobs wrote them; never rows. */
export async function publishedUsage(
  tenantIds: readonly string[],
  now: Date,
): Promise<Map<string, Map<string, Published>>> {
  const today = startOfDay(now)
  const month = startOfMonth(now)
  const since30 = new Date(today.getTime() - 29 * DAY_MS)
  const first = month < since30 ? month : since30
  const rows = await platformDb().$queryRaw<Row[]>`
    SELECT tenant_id::text, metric, (array_agg(value ORDER BY day DESC))[1] AS latest,
      max(value) FILTER (WHERE day = ${today}::date) AS today,
      coalesce(sum(value) FILTER (WHERE day >= ${month}::date), 0)::bigint AS month,
      coalesce(sum(value) FILTER (WHERE day >= ${since30}::date), 0)::bigint AS days30
    FROM platform.usage_rollup WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND day >= ${first}::date
    GROUP BY tenant_id, metric`
  const found = new Map<string, Map<string, Published>>()
  for (const { tenant_id, metric, latest, today: ofToday, month: ofMonth, days30 } of rows) {
    const metrics = found.get(tenant_id) ?? new Map<string, Published>()
    metrics.set(metric, {
      latest: Number(latest),
      today: ofToday === null ? null : Number(ofToday),
      month: Number(ofMonth),
      days30: Number(days30),
    })
    found.set(tenant_id, metrics)
  }
  return found
}
