import { Globe, MessageCircleQuestion, Plus, ScrollText } from 'lucide-react'
import { memberContext } from '@/app/_request/member'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listSources } from '@/lib/knowledge'
import { can } from '@/lib/operations'

type Row = Awaited<ReturnType<typeof listSources>>['items'][number]

const KINDS: Record<string, { label: string; icon: typeof Globe }> = {
  website: { label: 'Website', icon: Globe },
  page: { label: 'Single page', icon: Globe },
  text: { label: 'Text', icon: ScrollText },
  qa: { label: 'Question and answer', icon: MessageCircleQuestion },
}
const STATUS = {
  new: { tone: 'neutral', label: 'New' },
  working: { tone: 'info', label: 'Reading' },
  ready: { tone: 'success', label: 'Ready' },
  failed: { tone: 'danger', label: 'Failed' },
} as const

const columns: Column<Row>[] = [
  {
    id: 'name',
    header: 'Source',
    cell: (row) => {
      const kind = KINDS[row.kind]
      const Icon = kind?.icon ?? Globe
      return (
        <span className="flex items-center gap-3">
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0">
            <span className="block truncate font-medium text-fg">{row.name}</span>
            <span className="block truncate text-muted text-xs">{row.url ?? kind?.label}</span>
          </span>
        </span>
      )
    },
  },
  {
    id: 'status',
    header: 'Status',
    cell: (row) => {
      const status = STATUS[row.status as keyof typeof STATUS] ?? STATUS.new
      return <Badge tone={status.tone}>{status.label}</Badge>
    },
  },
  { id: 'pages', header: 'Pages', align: 'end', cell: (row) => row.pages.indexed },
  {
    id: 'schedule',
    header: 'Looked at again',
    isWideOnly: true,
    cell: (row) => (row.schedule === 'off' ? '—' : row.schedule),
  },
  {
    id: 'read',
    header: 'Last read',
    isWideOnly: true,
    cell: (row) => (row.lastCrawledAt ? <Time value={row.lastCrawledAt} /> : '—'),
  },
]
const config: ListConfig = { columns: columns.map(({ id }) => ({ id })) }

export default async function KnowledgePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('knowledge:read')
  const state = parseListState(await searchParams, config)
  const { items, nextCursor } = await listSources(ctx, { limit: 50, ...(state.cursor ? { cursor: state.cursor } : {}) })
  const add = can(ctx.actor, 'knowledge:write') ? (
    <ButtonLink href="/dashboard/knowledge/new" variant="primary">
      <Plus aria-hidden /> Add a source
    </ButtonLink>
  ) : null
  return (
    <Page>
      <PageHeader
        title="Knowledge"
        description="What your assistant may answer from. It says nothing that does not stand here."
        actions={add}
      />
      <DataTable
        label="Knowledge sources"
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowHref={(row) => `/dashboard/knowledge/${row.id}`}
        state={state}
        config={config}
        path="/dashboard/knowledge"
        nextCursor={nextCursor}
        empty={
          <EmptyState
            icon={<Globe aria-hidden />}
            title="Nothing to answer from yet"
            description="Add your website: its pages are found, cleaned and made searchable within a minute."
            action={add}
          />
        }
      />
    </Page>
  )
}
