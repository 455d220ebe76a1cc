import { getLocale, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { listPrices } from '@/lib/prices'
import { hasFeature } from '@/lib/tenancy'
import { PriceTable } from './price-table'

export const generateMetadata = titled('prices.title')

export default async function PricesPage() {
  const ctx = await memberContext('campaigns:read')
  const [t, locale] = await Promise.all([getTranslations('prices'), getLocale()])
  const { prices, isInherited } = hasFeature(ctx.tenant, 'campaigns')
    ? await listPrices(ctx, {})
    : { prices: [], isInherited: false }
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const currencies = Intl.supportedValuesOf('currency').map((code) => ({ code, name: names.of(code) ?? code }))
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      <FeatureGate feature="campaigns">
        {isInherited && <Alert>{t('inherited')}</Alert>}
        <PriceTable
          prices={prices}
          isReadOnly={isInherited}
          mayChange={can(ctx.actor, 'campaigns:admin')}
          currencies={currencies}
        />
      </FeatureGate>
    </Page>
  )
}
