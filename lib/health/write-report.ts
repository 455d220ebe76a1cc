import { platformDb } from '@/lib/db'
import { notFound } from '@/lib/kernel'
import { limitsOfKind, UNLIMITED } from '@/lib/tenancy'
import { adviceOf } from './advice-words'
import { benchmarkOf } from './benchmark-of'
import { companyFiguresAndUsage, limitsOfCompanies } from './company-figures'
import { costOf } from './cost-of'
import { type DailyFigures, dailyFigures, sumOf } from './daily-figures'
import { before, daysOf, type PeriodWindow, periodWindow } from './period-window'
import { findingsOf } from './rules'
import type { Cost, Figures, TenantReport } from './schema'
import { trendsOf } from './trends'
import { readUnitCosts } from './unit-costs'
import type { Published } from './usage-figures'

/** How far back hours are kept, and with them what a period can be compared with. */
const KEPT_MS = 90 * 86_400_000

type ReportOptions = {
  period: string
  /** Of the recommendations. */
  locale: string
  /** What the company costs is the platform's own business. */
  hasCost: boolean
}

const companyOf = (tenantId: string) =>
  platformDb().tenant.findFirst({
    where: { id: tenantId, parentTenantId: null },
    select: {
      id: true,
      name: true,
      status: true,
      industry: true,
      sharesFigures: true,
      createdAt: true,
      plan: { select: { name: true } },
      terms: { select: { priceCents: true, currency: true } },
    },
  })
type Company = NonNullable<Awaited<ReturnType<typeof companyOf>>>

function metricsOf(company: Company, figures: Figures, { total }: DailyFigures): TenantReport['current_metrics'] {
  return {
    usage: {
      users: figures.users,
      campaigns: null,
      contacts: figures.contacts,
      api_calls_today: figures.api_calls_today,
      storage_used_mb: figures.storage_used_mb,
    },
    performance: {
      requests: total.requests,
      avg_response_time_ms: total.avgMs,
      p95_response_time_ms: total.p95Ms,
      error_rate_percent: total.errorRatePercent,
      failed_jobs: total.failedJobs,
      active_users_today: figures.active_users_today,
    },
    business: {
      leads_generated_month: figures.leads_generated_month,
      campaign_performance: null,
      conversations_month: figures.conversations_month,
      subscription_status: company.status,
    },
  }
}

async function limitsOfReport(tenantId: string, usage: ReadonlyMap<string, Published>) {
  const allowed = (await limitsOfCompanies([tenantId], new Date())).get(tenantId) ?? {}
  return [...limitsOfKind('standing'), ...limitsOfKind('quota')].flatMap((resource) => {
    const published = usage.get(resource)
    const limit = allowed[resource] ?? UNLIMITED
    if (!published) return []
    const isQuota = limitsOfKind('quota').includes(resource)
    return [{ resource, used: isQuota ? published.month : published.latest, limit: limit === UNLIMITED ? null : limit }]
  })
}

async function costOfReport(company: Company, daily: DailyFigures): Promise<Cost> {
  const usage = { days: daily.window.days, sumOf: (metric: string) => sumOf(daily, metric) }
  return costOf(usage, await readUnitCosts(), { ...company.terms, isTrial: company.status === 'trial' })
}

/** The days before, if the company was there and they are still kept. */
async function earlierOf({ id, createdAt }: Company, window: PeriodWindow): Promise<DailyFigures | null> {
  const earlier = before(window)
  const isKept = earlier.from.getTime() >= Date.now() - KEPT_MS - 86_400_000
  return isKept && createdAt <= earlier.from ? dailyFigures(id, earlier) : null
}

async function countedAt(tenantId: string): Promise<string | null> {
  const row = await platformDb().usageStocktaking.findUnique({ where: { tenantId } })
  return row?.takenAt.toISOString() ?? null
}

/**
 * A company's report. Its numbers are those that were published and measured; no row of the company is read.
 * @throws not_found for a sub-account or a company that does not exist
 */
export async function writeReport(tenantId: string, { period, locale, hasCost }: ReportOptions): Promise<TenantReport> {
  const company = await companyOf(tenantId)
  if (!company) throw notFound('Company')
  const now = new Date()
  const window = periodWindow(period, now)
  const daily = await dailyFigures(tenantId, window)
  const found = (await companyFiguresAndUsage([tenantId], { now })).get(tenantId)
  if (!found) throw notFound('Company')
  const limits = await limitsOfReport(tenantId, found.usage)
  const benchmark = company.sharesFigures ? await benchmarkOf(company.industry, found.figures) : null
  return {
    tenant_id: tenantId,
    company: company.name,
    report_period: { name: period, from: daysOf(window)[0] ?? '', to: daysOf(window).at(-1) ?? '', days: window.days },
    generated_at: now.toISOString(),
    counted_at: await countedAt(tenantId),
    current_metrics: metricsOf(company, found.figures, daily),
    trends: trendsOf(daily, await earlierOf(company, window)),
    recommendations: findingsOf(found.figures).map((finding) => ({ ...finding, message: adviceOf(finding, locale) })),
    billing: {
      plan: company.plan.name,
      price_cents: company.terms.priceCents,
      currency: company.terms.currency,
      limits,
      over_limit: limits.flatMap(({ resource, used, limit }) => (limit !== null && used > limit ? [resource] : [])),
    },
    ...(hasCost ? { cost: await costOfReport(company, daily) } : {}),
    ...(benchmark ? { benchmark } : {}),
  }
}
