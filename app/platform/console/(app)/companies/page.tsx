import { Building2, Plus } from 'lucide-react'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { type CompanyRow, companyColumns } from '@/components/platform/company-columns'
import { listColumns } from '@/components/platform/list-columns'
import { tenantStatusLabels } from '@/components/platform/tenant-status'
import { ButtonLink } from '@/components/ui/button-link'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/kernel'
import { listPlans, listTenants } from '@/lib/platform'
import { TENANT_STATUSES } from '@/lib/platform/schema'

export const metadata = { title: 'Companies' }

const statusOf = (value: string | undefined) => TENANT_STATUSES.find((status) => status === value)

export default async function CompaniesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const plans = await listPlans(ctx, {})
  const columns = companyColumns(env().ROOT_DOMAIN, env().PUBLIC_PROTOCOL)
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
      Provision a company
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title="Companies" actions={provisionLink} />
      <DataTable
        label="Companies"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => `/companies/${row.id}`}
        state={state}
        config={config}
        path="/companies"
        nextCursor={found.ok ? found.data.nextCursor : null}
        searchPlaceholder="Name, address or domain"
        filters={[
          {
            name: 'status',
            label: 'Status',
            isSingle: true,
            options: TENANT_STATUSES.map((value) => ({ value, label: tenantStatusLabels[value] })),
          },
          {
            name: 'plan',
            label: 'Plan',
            isSingle: true,
            options: plans.map((plan) => ({ value: plan.id, label: plan.name })),
          },
        ]}
        error={found.ok ? null : found.message}
        empty={
          <EmptyState
            icon={<Building2 aria-hidden />}
            title="No companies yet"
            description="Each company gets its own address, look, help centre and assistant, made from its website."
            action={provisionLink}
          />
        }
      />
    </Page>
  )
}
