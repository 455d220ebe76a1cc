import { ListChecks } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import {
  type Column,
  DataTable,
  type ListConfig,
  pageOf,
  parseListState,
  type SearchParams,
} from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listBulkRuns } from '@/lib/bulk'
import { BULK_OPERATIONS } from '@/lib/bulk/schema'

export const generateMetadata = titled('console.nav.bulk')

type Row = { id: string; operation: string; status: string; startedBy: string; total: number; createdAt: Date }

const RUN_STATUSES = ['running', 'done', 'cancelled'] as const
const TONES = { running: 'info', done: 'success', cancelled: 'warning' } as const

export default async function BulkRunsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const columns: Column<Row>[] = [
    {
      id: 'operation',
      header: t('bulk.operation'),
      cell: (row) => t(`bulk.operations.${BULK_OPERATIONS.find((each) => each === row.operation) ?? 'announce'}`),
    },
    {
      id: 'status',
      header: t('companies.status'),
      cell: (row) => {
        const status = RUN_STATUSES.find((each) => each === row.status) ?? 'done'
        return <Badge tone={TONES[status]}>{t(`bulk.runs.${status}`)}</Badge>
      },
    },
    { id: 'total', header: t('nav.companies'), align: 'end', cell: (row) => <NumberText value={row.total} /> },
    { id: 'by', header: t('audit.who'), isWideOnly: true, cell: (row) => row.startedBy },
    {
      id: 'when',
      header: t('audit.when'),
      isWideOnly: true,
      cell: (row) => <Time value={row.createdAt} format="datetime" className="text-muted" />,
    },
  ]
  const config: ListConfig = { columns }
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listBulkRuns(ctx, pageOf(state)))
  return (
    <Page>
      <PageHeader title={t('nav.bulk')} description={t('bulk.description')} />
      <DataTable
        label={t('nav.bulk')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        rowHref={(row) => `/bulk/${row.id}`}
        state={state}
        config={config}
        path="/bulk"
        empty={
          <EmptyState
            icon={<ListChecks aria-hidden />}
            title={t('bulk.emptyTitle')}
            description={t('bulk.emptyBody')}
            action={<ButtonLink href="/companies">{t('notFound.companies')}</ButtonLink>}
          />
        }
      />
    </Page>
  )
}
