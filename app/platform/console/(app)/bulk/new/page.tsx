import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { BulkForm } from '@/components/platform/bulk-form'
import { Alert } from '@/components/ui/alert'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { staffMay } from '@/lib/operations'
import { listPlans } from '@/lib/platform'
import { FEATURE_NAMES } from '@/lib/tenancy'
import { companyListConfig, companyQuery } from '../../companies/(list)/company-query'
import { preview, start } from '../actions'

export const generateMetadata = titled('console.bulk.title')

export default async function NewBulkPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const params = await searchParams
  const t = await getTranslations('console')
  const plans = await listPlans(ctx, {})
  const ids = String(params.ids ?? '')
    .split(',')
    .filter(isUuid)
  const config = companyListConfig(
    [],
    plans.map(({ id }) => id),
  )
  const { sort: _, direction: __, ...filter } = companyQuery(parseListState(params, config))
  const mayChange = staffMay(ctx, 'bulk:run')
  return (
    <Page width="narrow">
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.companies'), href: '/companies' }]} />}
        title={t('bulk.title')}
        description={ids.length ? t('bulk.ofSelected', { count: ids.length }) : t('bulk.ofFilter')}
      />
      {mayChange ? (
        <BulkForm
          selection={ids.length ? { ids } : { filter }}
          plans={plans.map(({ id, name }) => ({ id, name }))}
          features={FEATURE_NAMES}
          preview={preview}
          start={start}
        />
      ) : (
        <Alert tone="warning">{t('bulk.adminsOnly')}</Alert>
      )}
    </Page>
  )
}
