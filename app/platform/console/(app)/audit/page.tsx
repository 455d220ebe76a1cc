import { ScrollText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { auditColumns } from '@/components/platform/audit-columns'
import { NoRight } from '@/components/platform/no-right'
import { DataTable, type ListConfig, pageOf, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { staffMay } from '@/lib/operations'
import { listPlatformAudit } from '@/lib/platform'

export const generateMetadata = titled('console.nav.audit')

const AREAS = ['tenants', 'sign-up', 'staff', 'jobs'] as const

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'audit:read')) return <NoRight />
  const t = await getTranslations('console')
  const columns = auditColumns(t)
  const config: ListConfig = { columns, filters: { area: AREAS } }
  const state = parseListState(await searchParams, config)
  const area = state.filters.area?.[0]
  const action = state.query || area
  const found = await listPage(() =>
    listPlatformAudit(ctx, {
      ...pageOf(state),
      ...(action ? { action } : {}),
    }),
  )
  return (
    <Page>
      <PageHeader title={t('nav.audit')} description={t('audit.description')} />
      <DataTable
        label={t('audit.list')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path="/audit"
        searchPlaceholder={t('audit.search')}
        filters={[
          {
            name: 'area',
            label: t('audit.area'),
            isSingle: true,
            options: AREAS.map((value) => ({ value, label: t(`audit.areas.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title={t('audit.emptyTitle')}
            description={t('audit.emptyBody')}
          />
        }
      />
    </Page>
  )
}
