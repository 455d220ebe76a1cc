import { platformDb } from '@/lib/db'
import { LIMITS, limitsOf, limitsOfKind, UNLIMITED } from '@/lib/tenancy'
import { FIGURES, type Figure, type Figures, type Traffic } from './schema'
import { trafficOf } from './traffic'
import { type Published, publishedUsage } from './usage-figures'

const DAY_MS = 86_400_000

type Usage = ReadonlyMap<string, Published>
type Limits = Readonly<Record<string, number>>

const isFigure = (name: string): name is Figure => (FIGURES as readonly string[]).includes(name)

/** Company → what it may have, with the exceptions that count at the moment. */
export async function limitsOfCompanies(tenantIds: readonly string[], now: Date): Promise<Map<string, Limits>> {
  const rows = await platformDb().tenant.findMany({
    where: { id: { in: [...tenantIds] } },
    select: { id: true, terms: { select: { limits: true } }, limits: true },
  })
  return new Map(
    rows.map(({ id, terms, limits }) => {
      const live = limits.filter(({ endsAt }) => endsAt === null || endsAt > now)
      return [id, { ...limitsOf(terms.limits), ...Object.fromEntries(live.map((row) => [row.resource, row.limit])) }]
    }),
  )
}

const share = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 1_000) / 10 : null

function sharesOfLimits(usage: Usage, limits: Limits): Partial<Figures> {
  const shares: Partial<Figures> = {}
  for (const resource of [...limitsOfKind('standing'), ...limitsOfKind('quota')]) {
    const figure = `${resource}_percent`
    const published = usage.get(resource)
    const limit = limits[resource] ?? UNLIMITED
    if (!isFigure(figure) || !published) continue
    shares[figure] =
      limit > 0 ? share(LIMITS[resource].kind === 'quota' ? published.month : published.latest, limit) : null
  }
  return shares
}

/** What happened today: nothing, when the company was counted today and this was not among it. */
function today(usage: Usage, metric: string): number | null {
  const wasCounted = [...usage.values()].some((published) => published.today !== null)
  return wasCounted ? (usage.get(metric)?.today ?? 0) : null
}

function fromUsage(usage: Usage): Partial<Figures> {
  const latest = (metric: string) => usage.get(metric)?.latest ?? null
  const month = (metric: string) => usage.get(metric)?.month ?? null
  const days30 = (metric: string) => usage.get(metric)?.days30 ?? null
  const conversations = days30('conversations') ?? 0
  return {
    users: latest('users'),
    active_users_today: today(usage, 'active_users'),
    idle_days: latest('idle_days'),
    contacts: latest('contacts'),
    agents: latest('agents'),
    knowledge_pages: latest('knowledge_pages'),
    storage_used_mb: latest('storage'),
    api_calls_today: today(usage, 'api_calls'),
    conversations_month: month('conversations'),
    messages_month: month('messages'),
    ai_messages_month: month('ai_messages'),
    ai_tokens_month: month('ai_tokens'),
    api_calls_month: usage.size ? (month('api_calls') ?? 0) : null,
    leads_generated_month: month('leads'),
    conversations_30_days: days30('conversations'),
    messages_30_days: days30('messages'),
    ai_messages_30_days: days30('ai_messages'),
    leads_30_days: days30('leads'),
    handover_percent: share(days30('handovers') ?? 0, conversations),
    unanswered_percent: share(days30('unanswered') ?? 0, conversations),
  }
}

const fromTraffic = (traffic: Traffic | undefined): Partial<Figures> => ({
  requests: traffic?.requests ?? 0,
  errors: traffic?.errors ?? 0,
  failed_jobs: traffic?.failedJobs ?? 0,
  error_rate_percent: traffic?.errorRatePercent ?? null,
  avg_response_time_ms: traffic?.avgMs ?? null,
  p50_response_time_ms: traffic?.p50Ms ?? null,
  p95_response_time_ms: traffic?.p95Ms ?? null,
})

const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, null])) as Figures

type Window = { since?: Date; now?: Date }

/** The figures of companies with the usage that they were made of. A handful of statements however many companies. */
export async function companyFiguresAndUsage(
  tenantIds: readonly string[],
  { since, now = new Date() }: Window = {},
): Promise<Map<string, { figures: Figures; usage: Usage }>> {
  const [traffic, published, limits] = [
    await trafficOf(tenantIds, since ?? new Date(now.getTime() - DAY_MS)),
    await publishedUsage(tenantIds, now),
    await limitsOfCompanies(tenantIds, now),
  ]
  return new Map(
    tenantIds.map((id) => {
      const usage: Usage = published.get(id) ?? new Map()
      const shares = sharesOfLimits(usage, limits.get(id) ?? {})
      return [id, { figures: { ...NOTHING, ...fromTraffic(traffic.get(id)), ...fromUsage(usage), ...shares }, usage }]
    }),
  )
}

/**
 * The figures of companies as they are now; what was asked of their hosts is that of the window alone. Ask for some hundreds
 * at a time.
 * @param window begins 24 hours ago when `since` is left out
 */
export async function companyFigures(tenantIds: readonly string[], window: Window = {}): Promise<Map<string, Figures>> {
  const found = await companyFiguresAndUsage(tenantIds, window)
  return new Map([...found].map(([id, { figures }]) => [id, figures]))
}
