import { memberContext } from '@/app/_request/member'
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

const columns: Column<Row>[] = [
  { id: 'when', header: 'When', cell: (row) => <Time value={row.createdAt} /> },
  { id: 'who', header: 'Who', cell: (row) => <span className="font-medium text-fg">{row.actorLabel}</span> },
  { id: 'what', header: 'What', cell: (row) => <code className="text-fg text-xs">{row.action}</code> },
  {
    id: 'result',
    header: 'Result',
    cell: (row) =>
      row.result === 'success' ? <Badge tone="success">Done</Badge> : <Badge tone="danger">Refused</Badge>,
  },
  {
    id: 'detail',
    header: 'Detail',
    isWideOnly: true,
    cell: (row) => <span className="text-muted">{row.detail ?? row.resourceId ?? '—'}</span>,
  },
  { id: 'from', header: 'From', isWideOnly: true, cell: (row) => <span className="text-muted">{row.ip ?? '—'}</span> },
]
const config: ListConfig = { columns: columns.map(({ id }) => ({ id })), filters: { result: RESULTS } }

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('audit:read')
  const state = parseListState(await searchParams, config)
  const result = RESULTS.find((candidate) => candidate === state.filters.result?.[0])
  const { items, nextCursor } = await listAudit(ctx, {
    limit: 50,
    ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
    ...(result ? { result } : {}),
  })
  return (
    <Page>
      <PageHeader
        title="Audit log"
        description="Who did what, from where, and what was refused. Secrets are never kept here."
      />
      <DataTable
        label="Audit log"
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
            label: 'Result',
            isSingle: true,
            options: [
              { value: 'success', label: 'Done' },
              { value: 'failure', label: 'Refused' },
            ],
          },
        ]}
        empty={<EmptyState title="Nothing yet" description="Changes of your team appear here." />}
      />
    </Page>
  )
}
