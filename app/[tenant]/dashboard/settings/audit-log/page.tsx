import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { isUuid } from '@/lib/kernel'
import { listAudit } from '@/lib/operations'

type Row = Awaited<ReturnType<typeof listAudit>>['items'][number]

const RESULTS = ['success', 'failure'] as const

type Words = Awaited<ReturnType<typeof getTranslations<'auditLog'>>>

const columnsOf = (t: Words): Column<Row>[] => [
  { id: 'when', header: t('columns.when'), isWideOnly: true, cell: (row) => <Time value={row.createdAt} /> },
  { id: 'who', header: t('columns.who'), cell: (row) => <span className="font-medium text-fg">{row.actorLabel}</span> },
  {
    id: 'what',
    header: t('columns.what'),
    isMain: true,
    cell: (row) => <code className="text-fg text-xs">{row.action}</code>,
  },
  {
    id: 'result',
    header: t('columns.result'),
    cell: (row) =>
      row.result === 'success' ? (
        <Badge tone="success">{t('results.success')}</Badge>
      ) : (
        <Badge tone="danger">{t('results.failure')}</Badge>
      ),
  },
  {
    id: 'detail',
    header: t('columns.detail'),
    isWideOnly: true,
    cell: (row) => (
      <span dir="auto" className="text-muted">
        {row.detail ?? row.resourceId ?? '—'}
      </span>
    ),
  },
  {
    id: 'from',
    header: t('columns.from'),
    isWideOnly: true,
    cell: (row) => (
      <span dir="ltr" className="text-muted">
        {row.ip ?? '—'}
      </span>
    ),
  },
]
export const generateMetadata = titled('auditLog.title')

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('audit:read')
  const t = await getTranslations('auditLog')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })), filters: { result: RESULTS } }
  const state = parseListState(await searchParams, config)
  const result = RESULTS.find((candidate) => candidate === state.filters.result?.[0])
  const { items, nextCursor } = await listAudit(ctx, {
    limit: 50,
    ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
    ...(result ? { result } : {}),
  })
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path="/dashboard/settings/audit-log"
        nextCursor={nextCursor}
        filters={[
          {
            name: 'result',
            label: t('columns.result'),
            isSingle: true,
            options: RESULTS.map((value) => ({ value, label: t(`results.${value}`) })),
          },
        ]}
        empty={<EmptyState title={t('emptyTitle')} description={t('emptyBody')} />}
      />
    </Page>
  )
}
