import { PlatformPrisma, platformDb } from '@/lib/db'
import { platformTraffic, trafficOf } from '@/lib/health'
import type { Traffic } from '@/lib/health/schema'
import { type ConditionInput, type Metric, WINDOWED } from './schema'

/** Below so many requests a share of errors or a percentile says nothing. */
const LEAST_REQUESTS = 20
/** An examination of isolation that is older counts as failed: nobody knows. */
const STALE_HOURS = 36

/** Company → value. A figure that is not known has no entry. */
export type Values = ReadonlyMap<string, number>

/** Under which the platform's own value stands. */
export const PLATFORM = ''

function ofTraffic(traffic: Traffic, metric: Metric): number | null {
  switch (metric) {
    case 'requests':
      return traffic.requests
    case 'failed_jobs':
      return traffic.failedJobs
    case 'error_rate_percent':
      return traffic.requests < LEAST_REQUESTS ? null : traffic.errorRatePercent
    case 'p95_response_time_ms':
      return traffic.requests < LEAST_REQUESTS ? null : traffic.p95Ms
    default:
      return null
  }
}

const since = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

async function oneNumber(sql: PlatformPrisma.Sql): Promise<number> {
  const [row] = await platformDb().$queryRaw<{ n: number | null }[]>(sql)
  return Number(row?.n ?? 0)
}

const LIVE_QUEUES = PlatformPrisma.sql`name NOT LIKE '%.dead' AND name NOT LIKE '\\_\\_%'`

async function platformValue({ metric, windowMinutes }: ConditionInput): Promise<number | null> {
  switch (metric) {
    case 'isolation_failure':
      return oneNumber(PlatformPrisma.sql`
        SELECT count(*)::int AS n FROM (SELECT status, created_at FROM platform.isolation_run WHERE status <> 'running'
          ORDER BY id DESC LIMIT 1) latest
        WHERE status IN ('broken', 'failed') OR created_at < now() - make_interval(hours => ${STALE_HOURS})`)
    case 'dead_letters':
      return oneNumber(
        PlatformPrisma.sql`SELECT count(*)::int AS n FROM pgboss.job WHERE name LIKE '%.dead' AND state = 'created'`,
      )
    case 'queue_waiting':
      return oneNumber(PlatformPrisma.sql`
        SELECT count(*)::int AS n FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after <= now() AND ${LIVE_QUEUES}`)
    case 'queue_age_minutes':
      return oneNumber(PlatformPrisma.sql`
        SELECT (extract(epoch FROM now() - min(start_after)) / 60)::float AS n FROM pgboss.job
        WHERE state IN ('created', 'retry') AND start_after <= now() AND ${LIVE_QUEUES}`)
    case 'domains_lost':
      return platformDb().domain.count({ where: { status: 'lost', heldHost: { not: null } } })
    default:
      return ofTraffic(await platformTraffic(since(windowMinutes)), metric)
  }
}

/** Companies that a rule is about: those that are online. */
async function companiesOf({ scope, tenantId, planId }: ConditionInput): Promise<string[]> {
  const rows = await platformDb().tenant.findMany({
    where: {
      parentTenantId: null,
      status: { in: ['trial', 'active', 'past_due'] },
      ...(scope === 'company' && tenantId ? { id: tenantId } : {}),
      ...(scope === 'plan' && planId ? { planId } : {}),
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Of the companies named; of more than these where all have to be read anyway. */
async function companyValues(condition: ConditionInput, ids: ReadonlySet<string>): Promise<Values> {
  const { metric } = condition
  const only = condition.scope === 'any_company' ? null : [...ids]
  if (metric === 'domains_lost') {
    const rows = await platformDb().domain.groupBy({
      by: ['tenantId'],
      where: { status: 'lost', heldHost: { not: null }, ...(only ? { tenantId: { in: only } } : {}) },
      _count: { _all: true },
    })
    return new Map(rows.map((row) => [row.tenantId, row._count._all]))
  }
  if (WINDOWED.includes(metric)) {
    const traffic = await trafficOf(only, since(condition.windowMinutes))
    const values = new Map<string, number>()
    for (const id of ids) {
      const value = ofTraffic(traffic.get(id) ?? NO_TRAFFIC, metric)
      if (value !== null) values.set(id, value)
    }
    return values
  }
  const rows = await platformDb().$queryRaw<{ id: string; value: number }[]>`
    SELECT tenant_id::text AS id, (figures->>${metric})::float AS value FROM platform.company_health
    WHERE figures->>${metric} IS NOT NULL AND (${only}::uuid[] IS NULL OR tenant_id = ANY(${only}::uuid[]))`
  return new Map(rows.map(({ id, value }) => [id, value]))
}

const NO_TRAFFIC: Traffic = {
  requests: 0,
  errors: 0,
  failedJobs: 0,
  errorRatePercent: null,
  avgMs: null,
  p50Ms: null,
  p95Ms: null,
}

/** The figure that a condition is about, for the platform or for each company of its scope. */
export async function measure(condition: ConditionInput): Promise<Values> {
  if (condition.scope === 'platform') {
    const value = await platformValue(condition)
    return new Map(value === null ? [] : [[PLATFORM, value]])
  }
  const ids = new Set(await companiesOf(condition))
  const values = await companyValues(condition, ids)
  return new Map([...values].filter(([id]) => ids.has(id)))
}

/** Those that cross the threshold. */
export function crossing(condition: Pick<ConditionInput, 'comparison' | 'threshold'>, values: Values): Values {
  const { comparison, threshold } = condition
  return new Map([...values].filter(([, value]) => (comparison === 'above' ? value > threshold : value < threshold)))
}
