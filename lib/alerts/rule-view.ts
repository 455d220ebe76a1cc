import { COMPARISONS, type RuleView, SCOPES, SEVERITIES } from './schema'

type Row = Omit<RuleView, 'comparison' | 'scope' | 'severity'> & { comparison: string; scope: string; severity: string }

export const ruleView = (row: Row): RuleView => ({
  id: row.id,
  builtInKey: row.builtInKey,
  name: row.name,
  metric: row.metric,
  comparison: COMPARISONS.find((each) => each === row.comparison) ?? 'above',
  threshold: row.threshold,
  windowMinutes: row.windowMinutes,
  forMinutes: row.forMinutes,
  scope: SCOPES.find((each) => each === row.scope) ?? 'platform',
  tenantId: row.tenantId,
  planId: row.planId,
  severity: SEVERITIES.find((each) => each === row.severity) ?? 'warning',
  isEnabled: row.isEnabled,
  channels: row.channels,
})
