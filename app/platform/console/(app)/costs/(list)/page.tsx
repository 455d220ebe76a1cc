import { Coins } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { costColumns } from '@/components/platform/health/cost-columns'
import { healthListConfig, healthQuery } from '@/components/platform/health/health-columns'
import { UnitCostsForm } from '@/components/platform/health/unit-costs-form'
import { NoRight } from '@/components/platform/no-right'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { getUnitCosts, listHealth, sumCosts } from '@/lib/health'
import { staffMay } from '@/lib/operations'
import { listPlans } from '@/lib/platform'
import { saveUnitCosts } from '../actions'

export const generateMetadata = titled('console.nav.costs')

export default async function CostsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'costs:read')) return <NoRight />
  const [t, locale, plans, units, sums] = await Promise.all([
    getTranslations('console'),
    getLocale(),
    listPlans(ctx, {}),
    getUnitCosts(ctx, {}),
    sumCosts(ctx, {}),
  ])
  const mayChange = staffMay(ctx, 'costs:write')
  const columns = costColumns(t, locale, sums.currency)
  const config = healthListConfig(
    columns,
    plans.map(({ id }) => id),
    'cost',
  )
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listHealth(ctx, healthQuery(state)))
  return (
    <Page>
      <PageHeader
        title={t('nav.costs')}
        description={t('costs.description')}
        actions={<UnitCostsForm costs={units} mayChange={mayChange} save={saveUnitCosts} />}
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Stat label={t('costs.companies')} value={<NumberText value={sums.companies} />} />
        <Stat
          label={t('costs.cost')}
          value={<NumberText format="money" value={sums.costCents} currency={sums.currency} />}
          hint={t('costs.days')}
        />
        <Stat
          label={t('costs.margin')}
          value={<NumberText format="money" value={sums.marginCents} currency={sums.currency} />}
          hint={t('costs.marginHint')}
        />
        <Stat label={t('costs.losing')} value={<NumberText value={sums.losing} />} href="/costs?sort=margin" />
      </div>
      <DataTable
        label={t('nav.costs')}
        columns={columns}
        {...found}
        rowId={(row) => row.tenantId}
        rowLabel={(row) => row.tenant.name}
        rowHref={(row) => `/companies/${row.tenantId}/report`}
        state={state}
        config={config}
        path="/costs"
        searchPlaceholder={t('companies.search')}
        filters={[
          {
            name: 'plan',
            label: t('companies.plan'),
            options: plans.map((plan) => ({ value: plan.id, label: plan.name })),
          },
        ]}
        empty={
          <EmptyState icon={<Coins aria-hidden />} title={t('costs.emptyTitle')} description={t('costs.emptyBody')} />
        }
      />
    </Page>
  )
}
