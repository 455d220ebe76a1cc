import { FileText, Globe, MessageCircleQuestion, Plus, ScrollText } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listSources } from '@/lib/knowledge'
import type { Schedule, SourceKind } from '@/lib/knowledge/schema'
import { can } from '@/lib/operations'

type Row = Awaited<ReturnType<typeof listSources>>['items'][number]

const ICONS: Record<SourceKind, typeof Globe> = {
  website: Globe,
  page: Globe,
  file: FileText,
  text: ScrollText,
  qa: MessageCircleQuestion,
}
const TONES = { new: 'neutral', working: 'info', ready: 'success', failed: 'danger' } as const

type Words = Awaited<ReturnType<typeof getTranslations<'knowledge'>>>

const columnsOf = (t: Words): Column<Row>[] => [
  {
    id: 'name',
    header: t('columns.source'),
    cell: (row) => {
      const kind = row.kind as SourceKind
      const Icon = ICONS[kind]
      return (
        <span className="flex items-center gap-3">
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0">
            <span dir="auto" className="block truncate font-medium text-fg">
              {row.name}
            </span>
            <span dir="auto" className="block truncate text-muted text-xs">
              {row.url ?? t(`kinds.${kind}`)}
            </span>
          </span>
        </span>
      )
    },
  },
  {
    id: 'status',
    header: t('columns.status'),
    cell: (row) => {
      const status = row.status as keyof typeof TONES
      return <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
    },
  },
  { id: 'pages', header: t('columns.pages'), align: 'end', cell: (row) => row.pages.indexed },
  {
    id: 'schedule',
    header: t('columns.schedule'),
    isWideOnly: true,
    cell: (row) => (row.schedule === 'off' ? '—' : t(`schedules.${row.schedule as Schedule}`)),
  },
  {
    id: 'read',
    header: t('columns.lastRead'),
    isWideOnly: true,
    cell: (row) => (row.lastCrawledAt ? <Time value={row.lastCrawledAt} /> : '—'),
  },
]
export const generateMetadata = titled('knowledge.title')

export default async function KnowledgePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('knowledge:read')
  const t = await getTranslations('knowledge')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })) }
  const state = parseListState(await searchParams, config)
  const { items, nextCursor } = await listSources(ctx, { limit: 50, ...(state.cursor ? { cursor: state.cursor } : {}) })
  const add = can(ctx.actor, 'knowledge:write') ? (
    <ButtonLink href="/dashboard/knowledge/new" variant="primary">
      <Plus aria-hidden /> {t('add')}
    </ButtonLink>
  ) : null
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href="/dashboard/knowledge/gaps">{t('gaps.title')}</ButtonLink>
            {add}
          </>
        }
      />
      <DataTable
        label={t('sources')}
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowHref={(row) => `/dashboard/knowledge/${row.id}`}
        state={state}
        config={config}
        path="/dashboard/knowledge"
        nextCursor={nextCursor}
        empty={
          <EmptyState icon={<Globe aria-hidden />} title={t('emptyTitle')} description={t('emptyBody')} action={add} />
        }
      />
    </Page>
  )
}
