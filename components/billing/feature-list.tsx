import { Check, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFeatureName } from '@/components/platform/use-feature-name'
import type { FeatureUse } from '@/lib/billing/schema'
import { FEATURE_GROUPS } from '@/lib/tenancy/schema'

/** Every feature of the product by kind: what the plan grants, and what the others need. */
export function FeatureList({ features }: { features: readonly FeatureUse[] }) {
  const t = useTranslations('usage')
  const name = useFeatureName()
  const isAdvanced = features.some(({ feature, isGranted }) => feature === 'advanced_analytics' && isGranted)
  // The small kind of what the company has in large, and other industries' features, would only puzzle.
  const isPuzzling = ({ feature, group, isGranted }: FeatureUse) =>
    !isGranted && (group === 'industry' || (feature === 'basic_analytics' && isAdvanced))
  const shown = (group: string) => features.filter((row) => row.group === group && !isPuzzling(row))
  return (
    <div className="grid gap-6 sm:grid-cols-2 xl:grid-cols-4">
      {FEATURE_GROUPS.filter((group) => shown(group).length > 0).map((group) => (
        <div key={group}>
          <h3 className="mb-2.5 font-medium text-subtle text-xs">{t(`groups.${group}`)}</h3>
          <ul className="grid gap-2 text-sm">
            {shown(group).map(({ feature, isGranted, unlockedBy }) => (
              <li key={feature} className="flex items-start gap-2">
                {isGranted ? (
                  <Check aria-label={t('granted')} className="mt-0.5 size-4 shrink-0 text-success" />
                ) : (
                  <Lock aria-label={t('locked')} className="mt-0.5 size-4 shrink-0 text-subtle" />
                )}
                <span className={isGranted ? 'text-fg' : 'text-muted'}>
                  {name(feature)}
                  {!isGranted && unlockedBy && (
                    <span className="block text-subtle text-xs">{t('from', { plan: unlockedBy })}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
