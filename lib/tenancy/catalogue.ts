/**
 * Everything that a plan can grant: the console's editor, the API's guard, pages, menu and the usage page all read this one
 * list. Names are kept for ever, since plans and overrides are stored by them.
 */

export const FEATURE_GROUPS = ['engagement', 'marketing', 'insight', 'workspace', 'industry'] as const
export type FeatureGroup = (typeof FEATURE_GROUPS)[number]

export const FEATURES = {
  /** Every feature, also those that come later. */
  all_features: 'workspace',
  chatAgents: 'engagement',
  voiceAgents: 'engagement',
  callRecording: 'engagement',
  campaigns: 'marketing',
  landing_pages: 'marketing',
  videos: 'marketing',
  basic_social: 'marketing',
  ai_content: 'marketing',
  integrations: 'marketing',
  basic_analytics: 'insight',
  advanced_analytics: 'insight',
  analytics: 'insight',
  insights: 'insight',
  custom_domain: 'workspace',
  api_access: 'workspace',
  white_label: 'workspace',
  custom_css: 'workspace',
  email_identity: 'workspace',
  sub_accounts: 'workspace',
  custom_roles: 'workspace',
  audit_export: 'workspace',
  sso: 'workspace',
  advanced_campaigns: 'industry',
  developer_videos: 'industry',
  github_analytics: 'industry',
  code_snippets: 'industry',
  patient_education: 'industry',
  appointment_reminders: 'industry',
  health_videos: 'industry',
  compliance_reporting: 'industry',
  product_campaigns: 'industry',
  fashion_videos: 'industry',
  sales_analytics: 'industry',
  social_integration: 'industry',
  influencer_tracking: 'industry',
} as const satisfies Record<string, FeatureGroup>

export type Feature = keyof typeof FEATURES

/**
 * `standing`: how much there may be at once (403 beyond it); `quota`: how much in a calendar month (429); `rate`: how fast
 * (429); `term`: how long something is kept. -1 is unlimited and 0 is off in all of them.
 */
export type LimitKind = 'standing' | 'quota' | 'rate' | 'term'

type LimitDefinition = {
  kind: LimitKind
  unit: 'count' | 'megabytes' | 'per_hour' | 'per_ten_seconds' | 'days'
  /** The counter counts in parts of the limit's unit: bytes of megabytes. */
  scale?: number
}

export const LIMITS = {
  users: { kind: 'standing', unit: 'count' },
  agents: { kind: 'standing', unit: 'count' },
  knowledge_pages: { kind: 'standing', unit: 'count' },
  contacts: { kind: 'standing', unit: 'count' },
  campaigns: { kind: 'standing', unit: 'count' },
  social_accounts: { kind: 'standing', unit: 'count' },
  sub_accounts: { kind: 'standing', unit: 'count' },
  concurrent_calls: { kind: 'standing', unit: 'count' },
  storage: { kind: 'standing', unit: 'megabytes', scale: 1_048_576 },
  messages: { kind: 'quota', unit: 'count' },
  ai_messages: { kind: 'quota', unit: 'count' },
  ai_tokens: { kind: 'quota', unit: 'count' },
  api_calls: { kind: 'quota', unit: 'count' },
  api_rate_limit: { kind: 'rate', unit: 'per_hour' },
  api_burst: { kind: 'rate', unit: 'per_ten_seconds' },
  audit_days: { kind: 'term', unit: 'days' },
} as const satisfies Record<string, LimitDefinition>

export type LimitName = keyof typeof LIMITS
type NamesOf<Kind extends LimitKind> = {
  [Name in LimitName]: (typeof LIMITS)[Name]['kind'] extends Kind ? Name : never
}[LimitName]
export type StandingResource = NamesOf<'standing'>
export type QuotaResource = NamesOf<'quota'>

export const UNLIMITED = -1
/** Postgres keeps limits as int4. */
export const MOST_OF_A_LIMIT = 2_000_000_000

/** Any of them opens the analytics. */
export const ANALYTICS_FEATURES = [
  'basic_analytics',
  'advanced_analytics',
  'analytics',
] as const satisfies readonly Feature[]

export const FEATURE_NAMES = Object.keys(FEATURES) as Feature[]
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]

export const isFeature = (name: string): name is Feature => Object.hasOwn(FEATURES, name)
export const isLimit = (name: string): name is LimitName => Object.hasOwn(LIMITS, name)

export const limitsOfKind = (kind: LimitKind): LimitName[] => LIMIT_NAMES.filter((name) => LIMITS[name].kind === kind)

/** A limit as its counter counts: bytes where the plan says megabytes. */
export function inCounterUnits(resource: string, limit: number): number {
  const definition: LimitDefinition | undefined = isLimit(resource) ? LIMITS[resource] : undefined
  return limit === UNLIMITED ? UNLIMITED : limit * (definition?.scale ?? 1)
}
