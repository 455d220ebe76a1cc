import { Building2, Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { BulkOfFilter } from '@/components/platform/bulk-of-filter'
import { companyColumns } from '@/components/platform/company-columns'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable, pageOf, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/kernel'
import { TENANT_STATUSES } from '@/lib/lifecycle/schema'
import { staffMay } from '@/lib/operations'
import { listPlans, listTenants } from '@/lib/platform'
import { chooseForBulk } from '../../bulk/actions'
import { companyListConfig, companyQuery } from './company-query'

export const generateMetadata = titled('console.nav.companies')

export default async function CompaniesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const plans = await listPlans(ctx, {})
  const columns = companyColumns(t, env().ROOT_DOMAIN, env().PUBLIC_PROTOCOL)
  const config = companyListConfig(
    columns,
    plans.map((plan) => plan.id),
  )
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listTenants(ctx, { ...pageOf(state), ...companyQuery(state) }))
  const mayChange = staffMay(ctx, 'bulk:run')
  const provisionLink = (
    <ButtonLink href="/provision" variant="primary">
      <Plus aria-hidden />
      {t('provisionCompany')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title={t('nav.companies')} actions={provisionLink} />
      <DataTable
        label={t('nav.companies')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        exportHref="/companies/export"
        bulkActions={mayChange ? [{ id: 'bulk', label: t('bulk.selected'), run: chooseForBulk }] : []}
        tools={mayChange && <BulkOfFilter label={t('bulk.all')} />}
        rowHref={(row) => `/companies/${row.id}`}
        state={state}
        config={config}
        path="/companies"
        searchPlaceholder={t('companies.search')}
        filters={[
          {
            name: 'status',
            label: t('companies.status'),
            options: TENANT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'plan',
            label: t('companies.plan'),
            options: plans.map((plan) => ({ value: plan.id, label: plan.name })),
          },
        ]}
        empty={
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={t('companies.emptyTitle')}
            description={t('companies.emptyBody')}
            action={provisionLink}
          />
        }
      />
    </Page>
  )
}
