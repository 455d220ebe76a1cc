import { HeartPulse } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { healthColumns, healthListConfig, healthQuery } from '@/components/platform/health/health-columns'
import { LevelCounts } from '@/components/platform/health/level-counts'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { adviceOf, countHealth, listHealth } from '@/lib/health'
import { LEVELS } from '@/lib/health/schema'
import { listPlans } from '@/lib/platform'

export const generateMetadata = titled('console.nav.health')

export default async function HealthPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const [t, levels, locale, plans, counts] = await Promise.all([
    getTranslations('console'),
    getTranslations('health.levels'),
    getLocale(),
    listPlans(ctx, {}),
    countHealth(ctx, {}),
  ])
  const columns = healthColumns(t, locale, (finding) => adviceOf(finding, locale))
  const config = healthListConfig(
    columns,
    plans.map(({ id }) => id),
  )
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listHealth(ctx, healthQuery(state)))
  return (
    <Page>
      <PageHeader title={t('nav.health')} description={t('health.description')} />
      <LevelCounts counts={counts} />
      <DataTable
        label={t('nav.health')}
        columns={columns}
        {...found}
        rowId={(row) => row.tenantId}
        rowLabel={(row) => row.tenant.name}
        rowHref={(row) => `/companies/${row.tenantId}/health`}
        state={state}
        config={config}
        path="/health"
        searchPlaceholder={t('companies.search')}
        filters={[
          {
            name: 'level',
            label: t('health.level'),
            options: LEVELS.map((value) => ({ value, label: levels(value) })),
          },
          {
            name: 'plan',
            label: t('companies.plan'),
            options: plans.map((plan) => ({ value: plan.id, label: plan.name })),
          },
        ]}
        empty={
          <EmptyState
            icon={<HeartPulse aria-hidden />}
            title={t('health.emptyTitle')}
            description={t('health.emptyBody')}
          />
        }
      />
    </Page>
  )
}
