import type { useTranslations } from 'next-intl'
import { COMPANY_METRICS, PLATFORM_METRICS, type RuleView } from '@/lib/alerts/schema'

type Words = ReturnType<typeof useTranslations<'console.alerts'>>

const BUILT_IN = [
  'isolation',
  'platform_errors',
  'dead_letters',
  'queue_age',
  'domains_lost',
  'company_errors',
  'company_slow',
  'storage_full',
] as const

const METRICS = [...PLATFORM_METRICS, ...COMPANY_METRICS]

/** Rules that the platform comes with are named in the reader's language, until somebody has named them anew. */
export function ruleName({ builtInKey, name }: Pick<RuleView, 'builtInKey' | 'name'>, t: Words): string {
  const key = BUILT_IN.find((each) => each === builtInKey)
  return key ? t(`builtIn.${key}`) : name
}

export function metricName(metric: string, t: Words): string {
  const known = METRICS.find((each) => each === metric)
  return known ? t(`metrics.${known}`) : metric
}

/** `Errors (%) > 5`. */
export const conditionText = (rule: Pick<RuleView, 'metric' | 'comparison' | 'threshold'>, t: Words): string =>
  `${metricName(rule.metric, t)} ${rule.comparison === 'above' ? '>' : '<'} ${rule.threshold}`
