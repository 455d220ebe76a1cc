import { COMPARISONS, LEAST_WINDOW_MINUTES, METRICS, type RuleView, SCOPES, SEVERITIES } from './schema'

type Words = 'metric' | 'comparison' | 'scope' | 'severity'
type Row = Omit<RuleView, Words> & Record<Words, string>

/** A rule as it is read; the window of a figure that is as of now, which has none, is the least that there is. */
export const ruleView = (row: Row): RuleView => ({
  id: row.id,
  builtInKey: row.builtInKey,
  name: row.name,
  metric: METRICS.find((each) => each === row.metric) ?? 'requests',
  comparison: COMPARISONS.find((each) => each === row.comparison) ?? 'above',
  threshold: row.threshold,
  windowMinutes: Math.max(row.windowMinutes, LEAST_WINDOW_MINUTES),
  forMinutes: row.forMinutes,
  scope: SCOPES.find((each) => each === row.scope) ?? 'platform',
  tenantId: row.tenantId,
  planId: row.planId,
  severity: SEVERITIES.find((each) => each === row.severity) ?? 'warning',
  isEnabled: row.isEnabled,
  channels: row.channels,
})
