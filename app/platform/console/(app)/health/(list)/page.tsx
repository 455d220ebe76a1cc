import { HeartPulse } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
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
  const [t, levels, plans, counts] = [
    await getTranslations('console'),
    await getTranslations('health.levels'),
    await listPlans(ctx, {}),
    await countHealth(ctx, {}),
  ]
  const locale = await getLocale()
  const columns = healthColumns(t, locale, (finding) => adviceOf(finding, locale))
  const config = healthListConfig(
    columns,
    plans.map(({ id }) => id),
  )
  const state = parseListState(await searchParams, config)
  const found = await perform(() => listHealth(ctx, healthQuery(state)))
  return (
    <Page>
      <PageHeader title={t('nav.health')} description={t('health.description')} />
      <LevelCounts counts={counts} />
      <DataTable
        label={t('nav.health')}
        columns={columns}
        rows={found.ok ? found.data.items : []}
        rowId={(row) => row.tenantId}
        rowLabel={(row) => row.tenant.name}
        rowHref={(row) => `/companies/${row.tenantId}/health`}
        state={state}
        config={config}
        path="/health"
        nextCursor={found.ok ? found.data.nextCursor : null}
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
        error={found.ok ? null : found.message}
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
