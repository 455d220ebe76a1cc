import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { problemWords } from '@/app/_request/problem-words'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { isUuid } from '@/lib/kernel'
import { getSource, listPages, listVersions } from '@/lib/knowledge'
import { PAGE_STATES, type PageState, type Schedule, type SourceKind } from '@/lib/knowledge/schema'
import { can } from '@/lib/operations'
import { SourceMarks } from '../source-marks'
import { CrawlPanel } from './crawl-panel'
import { DocumentPanel } from './document-panel'
import { PageChooser } from './page-chooser'
import { RestorePage } from './restore-page'
import { SourceActions } from './source-actions'

type Row = Awaited<ReturnType<typeof listPages>>['items'][number]
type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const TONES: Record<PageState, 'neutral' | 'info' | 'success' | 'danger' | 'warning'> = {
  found: 'neutral',
  queued: 'info',
  fetching: 'info',
  indexed: 'success',
  failed: 'danger',
  skipped: 'neutral',
  gone: 'warning',
  archived: 'neutral',
}

type Words = Awaited<ReturnType<typeof getTranslations<'knowledge'>>>
type Places = Awaited<ReturnType<typeof getTranslations<'places'>>>

const columnsOf = (t: Words, places: Places, words: (sentence: string) => string, mayWrite: boolean): Column<Row>[] => [
  {
    id: 'page',
    header: t('columns.page'),
    cell: (row) => (
      <span className="block min-w-0">
        <NameCell>{row.title || row.url}</NameCell>
        {row.placeKind && (
          <span className="block truncate text-muted text-xs">
            {places(row.placeKind === 'rows' ? 'rows' : 'page', {
              from: row.placeFrom ?? 1,
              to: row.placeTo ?? 1,
            })}
          </span>
        )}
        {row.url && (
          <a
            href={row.url}
            target="_blank"
            rel="noreferrer"
            dir="auto"
            className="relative z-10 block truncate text-muted text-xs hover:underline"
          >
            {row.url}
          </a>
        )}
      </span>
    ),
  },
  {
    id: 'status',
    header: t('columns.status'),
    cell: (row) => (
      <span className="grid justify-items-start gap-1">
        <Badge tone={TONES[row.status as PageState]}>{t(`pageStates.${row.status as PageState}`)}</Badge>
        {row.reason && <span className="text-muted text-xs">{words(row.reason)}</span>}
        {row.status === 'archived' && mayWrite && <RestorePage pageId={row.id} />}
      </span>
    ),
  },
  { id: 'words', header: t('columns.words'), align: 'end', isWideOnly: true, cell: (row) => row.wordCount },
  {
    id: 'read',
    header: t('columns.read'),
    isWideOnly: true,
    cell: (row) => (row.fetchedAt ? <Time value={row.fetchedAt} /> : '—'),
  },
]
export const generateMetadata = titled('knowledge.title')

export default async function SourcePage({ params, searchParams }: Props) {
  const ctx = await memberContext('knowledge:read')
  const { id } = await params
  if (!isUuid(id)) notFound()
  const [t, places, words] = await Promise.all([
    getTranslations('knowledge'),
    getTranslations('places'),
    problemWords(),
  ])
  const mayWrite = can(ctx.actor, 'knowledge:write')
  const columns = columnsOf(t, places, words, mayWrite)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })), filters: { status: PAGE_STATES } }
  const state = parseListState(await searchParams, config)
  const status = PAGE_STATES.find((candidate) => candidate === state.filters.status?.[0])
  const [source, pages] = await Promise.all([
    orNotFound(getSource(ctx, { id })),
    orNotFound(
      listPages(ctx, {
        sourceId: id,
        ...foundIdPageOf(state),
        ...(status ? { status } : {}),
      }),
    ),
  ])
  const versions = source.kind === 'file' ? await listVersions(ctx, { id }) : []
  const isChoosing = source.crawl?.state === 'choosing' && mayWrite
  const found = isChoosing ? (await listPages(ctx, { sourceId: id, limit: 100 })).items : []
  return (
    <Page>
      <PageHeader
        title={source.name}
        description={source.url ?? undefined}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/knowledge' }]} />}
        badge={<SourceMarks source={{ ...source, isLent: source.isShared || source.accountIds.length > 0 }} />}
        actions={
          mayWrite ? (
            <SourceActions
              source={{
                id,
                name: source.name,
                title: source.title,
                kind: source.kind as SourceKind,
                pageLimit: source.pageLimit,
                schedule: source.schedule as Schedule,
                text: source.text,
                indexed: source.pages.indexed ?? 0,
              }}
              isRunning={source.status === 'working'}
            />
          ) : null
        }
      />
      {source.error && <Alert tone="warning" title={words(source.error)} />}
      {source.kind === 'file' && (
        <DocumentPanel
          sourceId={id}
          versions={versions.map(({ createdAt, finishedAt: _, ...version }) => ({
            ...version,
            createdAt: createdAt.toISOString(),
          }))}
          mayWrite={mayWrite}
          mayDelete={can(ctx.actor, 'knowledge:delete')}
        />
      )}
      {source.crawl && <CrawlPanel initial={source.crawl} name={source.name} mayWrite={mayWrite} />}
      {isChoosing && source.crawl ? (
        <PageChooser
          crawlId={source.crawl.id}
          total={source.crawl.discovered}
          pages={found.map(({ id: pageId, url, title }) => ({ id: pageId, url, title }))}
        />
      ) : (
        <DataTable
          label={t('columns.pages')}
          columns={columns}
          rows={pages.items}
          rowId={(row) => row.id}
          state={state}
          config={config}
          path={`/dashboard/knowledge/${id}`}
          nextCursor={pages.nextCursor}
          searchPlaceholder={t('searchPages')}
          filters={[
            {
              name: 'status',
              label: t('columns.status'),
              isSingle: true,
              options: PAGE_STATES.map((value) => ({ value, label: t(`pageStates.${value}`) })),
            },
          ]}
        />
      )}
    </Page>
  )
}
