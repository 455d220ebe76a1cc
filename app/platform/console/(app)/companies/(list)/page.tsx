import { Building2, Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { type CompanyRow, companyColumns } from '@/components/platform/company-columns'
import { listColumns } from '@/components/platform/list-columns'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/kernel'
import { TENANT_STATUSES } from '@/lib/lifecycle/schema'
import { listPlans, listTenants } from '@/lib/platform'

export const generateMetadata = titled('console.nav.companies')

const statusOf = (value: string | undefined) => TENANT_STATUSES.find((status) => status === value)

export default async function CompaniesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const plans = await listPlans(ctx, {})
  const columns = companyColumns(t, env().ROOT_DOMAIN, env().PUBLIC_PROTOCOL)
  const config: ListConfig = {
    columns: listColumns(columns),
    filters: { status: TENANT_STATUSES, plan: plans.map((plan) => plan.id) },
  }
  const state = parseListState(await searchParams, config)
  const status = statusOf(state.filters.status?.[0])
  const planId = state.filters.plan?.[0]
  const found = await perform(() =>
    listTenants(ctx, {
      ...(state.cursor ? { cursor: state.cursor } : {}),
      ...(state.query ? { search: state.query } : {}),
      ...(status ? { status } : {}),
      ...(planId ? { planId } : {}),
    }),
  )
  const rows: CompanyRow[] = found.ok ? found.data.items : []
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
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/companies/${row.id}`}
        state={state}
        config={config}
        path="/companies"
        nextCursor={found.ok ? found.data.nextCursor : null}
        searchPlaceholder={t('companies.search')}
        filters={[
          {
            name: 'status',
            label: t('companies.status'),
            isSingle: true,
            options: TENANT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'plan',
            label: t('companies.plan'),
            isSingle: true,
            options: plans.map((plan) => ({ value: plan.id, label: plan.name })),
          },
        ]}
        error={found.ok ? null : found.message}
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
