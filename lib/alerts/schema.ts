import { z } from 'zod'
import { emailAddress, idPageInput, line, uuid, webAddress } from '@/lib/kernel/schema'

/** Figures of the platform as a whole. */
export const PLATFORM_METRICS = [
  'isolation_failure',
  'error_rate_percent',
  'p95_response_time_ms',
  'requests',
  'failed_jobs',
  'dead_letters',
  'queue_waiting',
  'queue_age_minutes',
  'domains_lost',
] as const

/** Figures of one company. */
export const COMPANY_METRICS = [
  'error_rate_percent',
  'p95_response_time_ms',
  'requests',
  'failed_jobs',
  'domains_lost',
  'storage_percent',
  'users_percent',
  'contacts_percent',
  'messages_percent',
  'ai_tokens_percent',
  'api_calls_percent',
  'handover_percent',
  'idle_days',
] as const

export type Metric = (typeof PLATFORM_METRICS)[number] | (typeof COMPANY_METRICS)[number]
export const METRICS: readonly Metric[] = [...new Set([...PLATFORM_METRICS, ...COMPANY_METRICS])]

/** Figures that are of a window of time; the others are as of now. */
export const WINDOWED: readonly Metric[] = ['error_rate_percent', 'p95_response_time_ms', 'requests', 'failed_jobs']
export const LEAST_WINDOW_MINUTES = 5

export const COMPARISONS = ['above', 'below'] as const
export const SCOPES = ['platform', 'any_company', 'company', 'plan'] as const
export const SEVERITIES = ['info', 'warning', 'critical'] as const
export const ALERT_STATUSES = ['pending', 'firing', 'resolved'] as const
/** Of alerts that are not over. */
export const OPEN_STATUSES = ['pending', 'firing'] satisfies AlertStatus[]

export type Comparison = (typeof COMPARISONS)[number]
export type AlertScope = (typeof SCOPES)[number]
export type Severity = (typeof SEVERITIES)[number]
export type AlertStatus = (typeof ALERT_STATUSES)[number]

const condition = {
  metric: z.enum(METRICS),
  comparison: z.enum(COMPARISONS),
  threshold: z.number().min(0).max(1_000_000_000),
  windowMinutes: z.number().int().min(LEAST_WINDOW_MINUTES).max(1_440),
  scope: z.enum(SCOPES),
  tenantId: uuid.nullable(),
  planId: line(40).nullable(),
}

type Condition = { metric: Metric; scope: AlertScope; tenantId: string | null; planId: string | null }

/** What a condition says of itself that does not go together. */
function check({ metric, scope, tenantId, planId }: Condition, add: (path: string, message: string) => void): void {
  const metrics: readonly string[] = scope === 'platform' ? PLATFORM_METRICS : COMPANY_METRICS
  if (!metrics.includes(metric)) add('metric', 'is not a figure of this scope')
  if ((scope === 'company') !== (tenantId !== null)) add('tenantId', 'names a company where the scope is one')
  if ((scope === 'plan') !== (planId !== null)) add('planId', 'names a plan where the scope is one')
}

export const conditionInput = z
  .strictObject(condition)
  .superRefine((given, ctx) => check(given, (path, message) => ctx.addIssue({ code: 'custom', path: [path], message })))
export type ConditionInput = z.output<typeof conditionInput>

const rule = {
  ...condition,
  name: line(120),
  forMinutes: z.number().int().min(0).max(1_440),
  severity: z.enum(SEVERITIES),
  isEnabled: z.boolean(),
  channels: z.array(uuid).max(20),
}

/** Without an id it is a new rule. */
export const saveRuleInput = z
  .strictObject({ id: uuid.nullable(), ...rule })
  .superRefine((given, ctx) => check(given, (path, message) => ctx.addIssue({ code: 'custom', path: [path], message })))
export type RuleInput = z.output<typeof saveRuleInput>

export const idInput = z.strictObject({ id: uuid })
export const listAlertsInput = z.strictObject({
  ...idPageInput,
  view: z.enum(['open', 'history']).default('open'),
  ruleId: uuid.optional(),
})
export const silenceInput = z.strictObject({
  ruleId: uuid.nullable(),
  tenantId: uuid.nullable(),
  minutes: z.coerce.number().int().min(5).max(43_200),
  reason: line(300),
})
export const addChannelInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('email'), name: line(80), targets: z.array(emailAddress).min(1).max(20) }),
  z.strictObject({ kind: z.literal('webhook'), name: line(80), targets: z.array(webAddress).length(1) }),
])

export type RuleView = {
  id: string
  builtInKey: string | null
  name: string
  metric: Metric
  comparison: Comparison
  threshold: number
  windowMinutes: number
  forMinutes: number
  scope: AlertScope
  tenantId: string | null
  planId: string | null
  severity: Severity
  isEnabled: boolean
  channels: string[]
}

export type AlertView = {
  id: string
  rule: Pick<RuleView, 'id' | 'name' | 'builtInKey' | 'metric' | 'comparison' | 'severity'>
  tenantId: string | null
  company: string | null
  status: AlertStatus
  firstValue: number
  lastValue: number
  threshold: number
  isSilenced: boolean
  pendingSince: Date
  firingSince: Date | null
  resolvedAt: Date | null
  acknowledgedBy: string | null
}
