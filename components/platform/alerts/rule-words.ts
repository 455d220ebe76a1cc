import type { useTranslations } from 'next-intl'
import type { RuleView } from '@/lib/alerts/schema'

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

/** Rules that the platform comes with are named in the reader's language, until somebody has named them anew. */
export function ruleName({ builtInKey, name }: Pick<RuleView, 'builtInKey' | 'name'>, t: Words): string {
  const key = BUILT_IN.find((each) => each === builtInKey)
  return key ? t(`builtIn.${key}`) : name
}

/** `Errors (%) > 5`. */
export const conditionText = (rule: Pick<RuleView, 'metric' | 'comparison' | 'threshold'>, t: Words): string =>
  `${t(`metrics.${rule.metric}`)} ${rule.comparison === 'above' ? '>' : '<'} ${rule.threshold}`
