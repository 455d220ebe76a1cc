import { useTranslations } from 'next-intl'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Link } from '@/components/ui/link'
import type { Estimate } from './send-dialog'

/** What it would cost if it began now, or why that is not known. */
export function EstimateLine({ estimate: { costs, parts, looked } }: { estimate: Estimate }) {
  const t = useTranslations('campaigns')
  const cost = () => <CostAmounts costs={costs} />
  return (
    <div className="grid gap-1 text-muted text-sm">
      {costs.amounts.length > 0 && (
        <p>{looked > 0 ? t.rich('send.costOfTexts', { cost, parts, looked }) : t.rich('send.cost', { cost })}</p>
      )}
      {costs.unpriced > 0 && (
        <p>
          {t('send.costUnknown', { count: costs.unpriced })}{' '}
          <Link href="/dashboard/settings/prices">{t('results.setPrices')}</Link>
        </p>
      )}
    </div>
  )
}
