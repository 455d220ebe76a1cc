import { PlatformPrisma, platformDb } from '@/lib/db'
import { COMPARED, type Compared, type DIMENSIONS, type Group, LEAST_COMPANIES, type Quartiles } from './schema'

const GROUPS: Record<(typeof DIMENSIONS)[number], PlatformPrisma.Sql> = {
  all: PlatformPrisma.sql`'all'`,
  industry: PlatformPrisma.sql`t.industry`,
  plan: PlatformPrisma.sql`t.plan_id`,
}

/** Two digits: in a small group a median is some company's own figure. */
const rounded = (value: number): number => Number(value.toPrecision(2))

type Row = { group: string; metric: Compared; companies: number; measured: number; places: number[] }

/**
 * Medians and quartiles of the companies that share their figures, as they are now: whoever stops sharing is out of the next
 * answer. Groups of fewer than five companies are not told of, nor figures that fewer than five of a group have.
 */
export async function compareBy(by: (typeof DIMENSIONS)[number], group: string | null = null): Promise<Group[]> {
  const only = group === null ? PlatformPrisma.empty : PlatformPrisma.sql`AND ${GROUPS[by]} = ${group}`
  const rows = await platformDb().$queryRaw<Row[]>`
    WITH shared AS (
      SELECT ${GROUPS[by]} AS "group", h.figures FROM platform.company_health h JOIN platform.tenant t ON t.id = h.tenant_id
      WHERE t.shares_figures AND t.parent_tenant_id IS NULL AND t.status IN ('trial', 'active', 'past_due') ${only}
    ), sizes AS (
      SELECT "group", count(*)::int AS companies FROM shared WHERE "group" IS NOT NULL
      GROUP BY "group" HAVING count(*) >= ${LEAST_COMPANIES}
    )
    SELECT "group", companies, metric, count(value)::int AS measured,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]::float8[]) WITHIN GROUP (ORDER BY value) AS places
    FROM sizes JOIN shared USING ("group") CROSS JOIN unnest(${[...COMPARED]}::text[]) AS metric
    CROSS JOIN LATERAL (SELECT (figures->>metric)::float8 AS value) figure
    WHERE value IS NOT NULL
    GROUP BY "group", companies, metric HAVING count(value) >= ${LEAST_COMPANIES} ORDER BY companies DESC, "group"`
  const groups = new Map<string, Group>()
  for (const { group: name, companies, metric, places } of rows) {
    const known = groups.get(name) ?? { group: name, companies, figures: {} }
    const [lower = 0, median = 0, upper = 0] = places.map(rounded)
    const quartiles: Quartiles = { lower, median, upper }
    known.figures[metric] = quartiles
    groups.set(name, known)
  }
  return [...groups.values()]
}

/** How many companies share their figures. */
export const countSharing = (): Promise<number> =>
  platformDb().tenant.count({
    where: { sharesFigures: true, parentTenantId: null, status: { in: ['trial', 'active', 'past_due'] } },
  })
