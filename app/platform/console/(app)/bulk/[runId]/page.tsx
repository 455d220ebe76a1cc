import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { orNotFound } from '@/app/_request/or-not-found'
import { problemWords } from '@/app/_request/problem-words'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { bulkItemColumns } from '@/components/platform/bulk-item-columns'
import { BulkProgress } from '@/components/platform/bulk-progress'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DataTable, type ListConfig, pageOf, parseListState, type SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getBulkRun, listBulkItems } from '@/lib/bulk'
import { ITEM_STATUSES } from '@/lib/bulk/schema'
import { staffMay } from '@/lib/operations'
import { cancel, retry } from '../actions'

export const generateMetadata = titled('console.bulk.title')

type Props = { params: Promise<{ runId: string }>; searchParams: Promise<SearchParams> }

export default async function BulkRunPage({ params, searchParams }: Props) {
  const ctx = await staffContext()
  const { runId } = await params
  const run = await orNotFound(getBulkRun(ctx, { id: runId }))
  const t = await getTranslations('console')
  const columns = bulkItemColumns(t, await problemWords())
  const config: ListConfig = { columns, filters: { status: ITEM_STATUSES } }
  const state = parseListState(await searchParams, config)
  const status = ITEM_STATUSES.find((each) => each === state.filters.status?.[0])
  const items = await listPage(() => listBulkItems(ctx, { ...pageOf(state), id: runId, ...(status ? { status } : {}) }))
  const mayChange = staffMay(ctx, 'bulk:run')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('nav.bulk'), href: '/bulk' }]} />}
        title={t(`bulk.operations.${run.operation}`)}
        description={t('bulk.startedBy', { name: run.startedBy })}
      />
      <BulkProgress
        initial={run}
        progressPath={`/bulk/${runId}/progress`}
        mayChange={mayChange}
        cancel={cancel}
        retry={retry}
      />
      <DataTable
        label={t('bulk.results')}
        columns={columns}
        {...items}
        rowId={(row) => row.tenantId}
        rowHref={(row) => `/companies/${row.tenantId}`}
        state={state}
        config={config}
        path={`/bulk/${runId}`}
        filters={[
          {
            name: 'status',
            label: t('bulk.result'),
            isSingle: true,
            options: ITEM_STATUSES.map((value) => ({ value, label: t(`bulk.items.${value}`) })),
          },
        ]}
      />
    </Page>
  )
}
