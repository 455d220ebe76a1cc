import { useTranslations } from 'next-intl'
import { NumberText } from '@/components/ui/number'

/** How many of those who got it; a dash where nobody did. What is not counted is no share of zero. */
export function ShareOf({ count, of, isCounted = true }: { count: number; of: number; isCounted?: boolean }) {
  const t = useTranslations('campaigns.results')
  if (!isCounted) return <span className="font-normal text-muted text-sm">{t('notCounted')}</span>
  return of > 0 ? <NumberText value={count / of} format="percent" /> : <span>—</span>
}
