import { useLocale, useTranslations } from 'next-intl'
import { formatMicro } from '@/components/ui/format-number'
import type { Costs } from '@/lib/prices/schema'

/** What messages cost, one amount a currency; what has no price is not nothing. */
export function CostAmounts({ costs: { amounts, unpriced } }: { costs: Costs }) {
  const t = useTranslations('ui.costs')
  const locale = useLocale()
  if (amounts.length === 0) return unpriced > 0 ? <span className="text-muted">{t('noPrice')}</span> : <span>—</span>
  return (
    <span className="tabular-nums">
      {amounts.map(({ micro, currency }) => formatMicro(micro, currency, locale)).join(' + ')}
    </span>
  )
}
