import { type PlatformPrisma, platformDb } from '@/lib/db'
import { companyFiguresAndUsage } from './company-figures'
import { costOf } from './cost-of'
import { findingsOf, levelOf, scoreOf } from './rules'
import type { Figures } from './schema'
import { readUnitCosts } from './unit-costs'
import type { Published } from './usage-figures'

const AT_ONCE = 200
const COST_DAYS = 30
const ASSESSED_EVERY = '5 minutes'

type Company = { id: string; status: string; terms: { priceCents: number; currency: string } }

/** Claims companies whose health was looked at longest ago; those that another worker has just claimed are not due. */
async function claimDue(): Promise<string[]> {
  const rows = await platformDb().$queryRaw<{ tenant_id: string }[]>`
    INSERT INTO platform.company_health (tenant_id, level, score, findings, figures, assessed_at)
    SELECT t.id, 'quiet', 0, '[]', '{}', now() FROM platform.tenant t
    LEFT JOIN platform.company_health h ON h.tenant_id = t.id
    WHERE t.parent_tenant_id IS NULL AND t.status IN ('trial', 'active', 'past_due')
      AND (h.assessed_at IS NULL OR h.assessed_at < now() - ${ASSESSED_EVERY}::interval)
    ORDER BY h.assessed_at NULLS FIRST LIMIT ${AT_ONCE}
    ON CONFLICT (tenant_id) DO UPDATE SET assessed_at = excluded.assessed_at
      WHERE company_health.assessed_at < now() - ${ASSESSED_EVERY}::interval
    RETURNING tenant_id::text`
  return rows.map((row) => row.tenant_id)
}

/** Companies that are not open any more have no health. */
const forgetClosed = () => platformDb().$executeRaw`
  DELETE FROM platform.company_health h USING platform.tenant t
  WHERE t.id = h.tenant_id AND t.status NOT IN ('trial', 'active', 'past_due')`

const MINIMUM_INT = -2_147_483_648
const MAXIMUM_INT = 2_147_483_647
const int = (value: number) => Math.min(MAXIMUM_INT, Math.max(MINIMUM_INT, Math.round(value)))

function rowOf(figures: Figures, cost: { total: number; margin: number | null }) {
  const findings = findingsOf(figures)
  const errorRate = figures.error_rate_percent
  return {
    level: levelOf(findings, figures),
    score: scoreOf(findings),
    findings,
    figures,
    requests: int(figures.requests ?? 0),
    errorBasisPoints: errorRate === null ? -1 : int(errorRate * 100),
    p95Ms: figures.p95_response_time_ms === null ? -1 : int(figures.p95_response_time_ms),
    costCents: int(cost.total * 100),
    marginCents: cost.margin === null ? null : int(cost.margin * 100),
  }
}

function sumsOf(published: ReadonlyMap<string, Published>) {
  return (metric: string) => published.get(metric)?.days30 ?? 0
}

/** Writes how the companies are. One that closed meanwhile gets no row. */
async function write(rows: readonly (ReturnType<typeof rowOf> & { id: string })[]): Promise<void> {
  await platformDb().$executeRaw`
    INSERT INTO platform.company_health (tenant_id, level, score, findings, figures, requests, error_basis_points, p95_ms,
      cost_cents, margin_cents, assessed_at)
    SELECT g.id, g.level, g.score, g.findings, g.figures, g.requests, g."errorBasisPoints", g."p95Ms", g."costCents",
      g."marginCents", now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, level text, score int, findings jsonb,
      figures jsonb, requests int, "errorBasisPoints" int, "p95Ms" int, "costCents" int, "marginCents" int)
    JOIN platform.tenant t ON t.id = g.id AND t.status IN ('trial', 'active', 'past_due')
    ON CONFLICT (tenant_id) DO UPDATE SET level = excluded.level, score = excluded.score, findings = excluded.findings,
      figures = excluded.figures, requests = excluded.requests, error_basis_points = excluded.error_basis_points,
      p95_ms = excluded.p95_ms, cost_cents = excluded.cost_cents, margin_cents = excluded.margin_cents,
      assessed_at = excluded.assessed_at`
}

/** Looks at the health of the named companies and keeps it. */
export async function assessHealth(tenantIds: readonly string[]): Promise<void> {
  if (tenantIds.length === 0) return
  const [units, companies, found] = [
    await readUnitCosts(),
    await platformDb().tenant.findMany({
      where: { id: { in: [...tenantIds] } },
      select: { id: true, status: true, terms: { select: { priceCents: true, currency: true } } },
    }),
    await companyFiguresAndUsage(tenantIds),
  ]
  const rows = companies.flatMap(({ id, status, terms }: Company) => {
    const { figures, usage } = found.get(id) ?? {}
    if (!figures || !usage) return []
    const cost = costOf({ days: COST_DAYS, sumOf: sumsOf(usage) }, units, { ...terms, isTrial: status === 'trial' })
    return [{ id, ...rowOf(figures, cost) }]
  })
  await write(rows)
}

/** One round: the next companies that are due. @returns whether there may be more */
export async function assessDue(): Promise<boolean> {
  const due = await claimDue()
  await assessHealth(due)
  if (due.length < AT_ONCE) await forgetClosed()
  return due.length === AT_ONCE
}

/** So that the next rounds count with what has just changed for all of them. */
export const assessAllSoon = (db: Pick<PlatformPrisma.TransactionClient, '$executeRaw'>) =>
  db.$executeRaw`UPDATE platform.company_health SET assessed_at = 'epoch'`
