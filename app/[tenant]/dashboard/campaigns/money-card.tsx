import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatMoney } from '@/components/ui/format-number'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { CREDIT_DAYS } from '@/lib/campaigns/schema'
import type { ResultMoney } from '@/lib/results/schema'

/** What campaigns cost and what came of them in money, and the rule by which a lead counts for one. */
export function MoneyCard({ money: { costs, leads } }: { money: ResultMoney }) {
  const t = useTranslations('campaigns.results')
  return (
    <Card>
      <CardHeader title={t('money')} description={t('moneyHint', { days: CREDIT_DAYS })} />
      <CardBody className="grid gap-4">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          <Figure label={t('costs')}>
            <CostAmounts costs={costs} />
          </Figure>
          {leads && (
            <>
              <Figure label={t('leads')}>
                <NumberText value={leads.leads} />
              </Figure>
              <Figure label={t('won')}>
                <NumberText value={leads.won} />
              </Figure>
              <Figure label={t('wonValue')}>
                <LeadValues values={leads.wonValues} />
              </Figure>
              <Figure label={t('openValue')}>
                <LeadValues values={leads.openValues} />
              </Figure>
            </>
          )}
        </dl>
        {costs.unpriced > 0 && (
          <p className="text-muted text-sm">
            {t('unpriced', { count: costs.unpriced })} <Link href="/dashboard/settings/prices">{t('setPrices')}</Link>
          </p>
        )}
        {!leads && <p className="text-muted text-sm">{t('leadsHidden')}</p>}
      </CardBody>
    </Card>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="mt-1 font-heading font-semibold text-fg text-xl tabular-nums">{children}</dd>
    </div>
  )
}

/** Values in each currency; a dash for none. */
export function LeadValues({ values }: { values: readonly { currency: string; valueMinor: number }[] }) {
  const locale = useLocale()
  if (values.length === 0) return <span>—</span>
  return (
    <span className="tabular-nums">
      {values.map(({ valueMinor, currency }) => formatMoney(valueMinor, currency, locale)).join(' + ')}
    </span>
  )
}
