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
