import { z } from 'zod'
import { freeText, line, pageInput, uuid } from '@/lib/kernel/schema'

/** What is measured of one company. Null: nothing was measured, or there is no such thing for it (no limit, no answers). */
export const FIGURES = [
  /** On its hosts in the window that was asked for: pages, API, files and chat. */
  'requests',
  'errors',
  'error_rate_percent',
  'avg_response_time_ms',
  'p50_response_time_ms',
  'p95_response_time_ms',
  /** Given up after their last try, in the same window. */
  'failed_jobs',
  /** As of the company's last stocktaking, at most an hour ago. */
  'users',
  'active_users_today',
  /** Since the last time that any member was here. */
  'idle_days',
  'contacts',
  'agents',
  'knowledge_pages',
  'storage_used_mb',
  'api_calls_today',
  /** Since the first of the month (UTC). */
  'conversations_month',
  'messages_month',
  'ai_messages_month',
  'ai_tokens_month',
  'api_calls_month',
  'leads_generated_month',
  /** In the last 30 days. */
  'conversations_30_days',
  'messages_30_days',
  'ai_messages_30_days',
  'leads_30_days',
  /** Of the conversations of the last 30 days: handed to a person; because the knowledge had no answer. */
  'handover_percent',
  'unanswered_percent',
  /** Of the limit; null where there is none. */
  'storage_percent',
  'users_percent',
  'contacts_percent',
  'agents_percent',
  'knowledge_pages_percent',
  'messages_percent',
  'ai_messages_percent',
  'ai_tokens_percent',
  'api_calls_percent',
] as const

export type Figure = (typeof FIGURES)[number]
export type Figures = Record<Figure, number | null>

/** Requests of one company, or of all together, in a window. */
export type Traffic = {
  requests: number
  errors: number
  failedJobs: number
  errorRatePercent: number | null
  avgMs: number | null
  p50Ms: number | null
  p95Ms: number | null
}

export const LEVELS = ['critical', 'attention', 'good', 'quiet'] as const
/** `quiet`: nothing was asked of it and nobody was there, so nothing can be said. */
export type Level = (typeof LEVELS)[number]

/** What a rule found, with the figure that led to it. */
export type Finding = {
  rule: string
  figure: Figure
  value: number
  threshold: number
  level: Exclude<Level, 'good' | 'quiet'>
}

export const HEALTH_SORTS = ['attention', 'name', 'requests', 'errors', 'p95', 'cost', 'margin'] as const

export const listHealthInput = z.strictObject({
  ...pageInput,
  search: freeText(200).optional(),
  level: z.array(z.enum(LEVELS)).max(LEVELS.length).optional(),
  planId: z.array(line(40)).max(50).optional(),
  sort: z.enum(HEALTH_SORTS).default('attention'),
  direction: z.enum(['asc', 'desc']).default('desc'),
})

export const companyInput = z.strictObject({ tenantId: uuid })

/** Rolling: the last 24 hours are no period, days (UTC) are. `week` and `month` begin on Monday and on the first. */
export const PERIODS = ['7d', '30d', '90d', 'day', 'week', 'month'] as const

/** One of them, or a month that is over: `2026-10`. */
export const period = z.union([z.enum(PERIODS), z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'is not a period')])

const LANGUAGES = ['en', 'de', 'ar'] as const

const ofPeriod = {
  period: period.default('30d'),
  /** In which the recommendations are worded. */
  locale: z.enum(LANGUAGES).default('en'),
}
export const reportInput = z.strictObject(ofPeriod)
export const companyReportInput = z.strictObject({ tenantId: uuid, ...ofPeriod })

export const CURRENCIES = ['usd', 'eur', 'gbp', 'chf', 'aed'] as const

/** What can cost something, and how much of it one price is for. */
export const COST_UNITS = {
  base: { metric: null, per: 1, isStanding: true },
  users: { metric: 'users', per: 1, isStanding: true },
  storage: { metric: 'storage', per: 1_024, isStanding: true },
  knowledge_pages: { metric: 'knowledge_pages', per: 1_000, isStanding: true },
  messages: { metric: 'messages', per: 1_000, isStanding: false },
  ai_tokens: { metric: 'ai_tokens', per: 1_000_000, isStanding: false },
  api_calls: { metric: 'api_calls', per: 1_000, isStanding: false },
} as const satisfies Record<string, { metric: string | null; per: number; isStanding: boolean }>
export type CostUnit = keyof typeof COST_UNITS
export const COST_UNIT_NAMES = Object.keys(COST_UNITS) as CostUnit[]

const price = z.number('is not an amount').min(0, 'is 0 or more').max(1_000_000)

export const unitCosts = z.strictObject({
  currency: z.enum(CURRENCIES),
  prices: z.strictObject(
    Object.fromEntries(COST_UNIT_NAMES.map((name) => [name, price])) as Record<CostUnit, typeof price>,
  ),
})
export type UnitCosts = z.infer<typeof unitCosts>

export const NO_COSTS: UnitCosts = {
  currency: 'usd',
  prices: { base: 0, users: 0, storage: 0, knowledge_pages: 0, messages: 0, ai_tokens: 0, api_calls: 0 },
}

export type CostLine = { unit: CostUnit; quantity: number; per: number; price: number; cost: number }

export type Cost = {
  currency: string
  lines: CostLine[]
  total: number
  /** The plan's price for the same days; null where it is in another currency. A trial pays nothing. */
  revenue: number | null
  margin: number | null
}

/** Figures that companies compare themselves by. */
export const COMPARED = [
  'requests',
  'p95_response_time_ms',
  'error_rate_percent',
  'users',
  'contacts',
  'knowledge_pages',
  'conversations_30_days',
  'messages_30_days',
  'ai_messages_30_days',
  'leads_30_days',
  'handover_percent',
  'unanswered_percent',
] as const satisfies readonly Figure[]
export type Compared = (typeof COMPARED)[number]

export const DIMENSIONS = ['all', 'industry', 'plan'] as const

/** Fewer companies than this are not told of together. */
export const LEAST_COMPANIES = 5

export type Quartiles = { lower: number; median: number; upper: number }
export type Group = { group: string; companies: number; figures: Partial<Record<Compared, Quartiles>> }

export const compareInput = z.strictObject({ by: z.enum(DIMENSIONS).default('all') })

export const sharingInput = z.strictObject({ sharesFigures: z.boolean() })

/** What a report shows over time. `share` and `time` are of what was measured, `standing` is the last day's. */
export const TREND_KINDS = {
  requests: 'sum',
  error_rate_percent: 'share',
  avg_response_time_ms: 'time',
  p95_response_time_ms: 'time',
  active_users: 'average',
  conversations: 'sum',
  messages: 'sum',
  ai_messages: 'sum',
  ai_tokens: 'sum',
  api_calls: 'sum',
  leads: 'sum',
  users: 'standing',
  contacts: 'standing',
  storage: 'standing',
} as const
export type TrendFigure = keyof typeof TREND_KINDS
export const TREND_FIGURES = Object.keys(TREND_KINDS) as TrendFigure[]

export type Trend = {
  figure: TrendFigure
  current: number | null
  /** Of as many days before; null when nobody measured then. */
  previous: number | null
  change_percent: number | null
  series: { day: string; value: number | null }[]
}

export type Recommendation = Finding & { message: string }

export type Benchmark = {
  /** `industry` or `all`: whom it is compared with. */
  among: string
  companies: number
  figures: (Quartiles & { figure: Compared; own: number })[]
}

export type TenantReport = {
  tenant_id: string
  company: string
  report_period: { name: string; from: string; to: string; days: number }
  generated_at: string
  /** When the usage figures were last counted. */
  counted_at: string | null
  current_metrics: {
    usage: {
      users: number | null
      /** Null: nothing counts campaigns yet. */
      campaigns: null
      contacts: number | null
      api_calls_today: number | null
      storage_used_mb: number | null
    }
    performance: {
      requests: number
      avg_response_time_ms: number | null
      p95_response_time_ms: number | null
      error_rate_percent: number | null
      failed_jobs: number
      active_users_today: number | null
    }
    business: {
      leads_generated_month: number | null
      campaign_performance: null
      conversations_month: number | null
      subscription_status: string
    }
  }
  trends: Trend[]
  recommendations: Recommendation[]
  billing: {
    plan: string
    price_cents: number
    currency: string
    limits: { resource: string; used: number; limit: number | null }[]
    over_limit: string[]
  }
  /** Only what the platform's own staff see. */
  cost?: Cost
  /** Only for companies that share their figures. */
  benchmark?: Benchmark
}

export const REPORT_FORMATS = ['json', 'csv'] as const

/** The period that an address names; the last 30 days where it names none that there is. */
export function readPeriod(given: unknown): string {
  const found = period.safeParse(given)
  return found.success ? found.data : '30d'
}

export const readLanguage = (locale: string): (typeof LANGUAGES)[number] =>
  LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en'
