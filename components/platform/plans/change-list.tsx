import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { formatMoney, formatNumber } from '@/components/ui/format-number'
import type { TermsChange } from '@/lib/billing/schema'
import { useFeatureName } from '../use-feature-name'

/** What is different between two versions. */
export function ChangeList({ change }: { change: TermsChange }) {
  const t = useTranslations('console.plans')
  const locale = useLocale()
  const name = useFeatureName()
  const limit = (value: number) => (value < 0 ? t('unlimited') : formatNumber(value, locale))
  const money = (cents: number) => formatMoney(cents, change.price?.currency.toUpperCase() ?? 'USD', locale)
  return (
    <ul className="flex flex-wrap gap-1.5">
      {change.price && (
        <li>
          <Badge>
            {t('changed', { name: t('price'), before: money(change.price.before), after: money(change.price.after) })}
          </Badge>
        </li>
      )}
      {change.gained.map((feature) => (
        <li key={feature}>
          <Badge tone="success">{t('gained', { name: name(feature) })}</Badge>
        </li>
      ))}
      {change.lost.map((feature) => (
        <li key={feature}>
          <Badge tone="danger">{t('lost', { name: name(feature) })}</Badge>
        </li>
      ))}
      {change.limits.map(({ resource, before, after }) => (
        <li key={resource}>
          <Badge>{t('changed', { name: name(resource), before: limit(before), after: limit(after) })}</Badge>
        </li>
      ))}
    </ul>
  )
}
