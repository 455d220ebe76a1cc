import { FileText, Folder, Globe, MessageCircleQuestion, Plus, ScrollText } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import { foundIdPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NameCell } from '@/components/ui/name-cell'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { TOLD_LANGUAGES } from '@/lib/kernel'
import { listFolders, listSources } from '@/lib/knowledge'
import { type Schedule, SOURCE_KINDS, type SourceKind } from '@/lib/knowledge/schema'
import { can } from '@/lib/operations'
import { moveManyAction } from '../actions'
import { SourceMarks } from '../source-marks'

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

const columnsOf = (t: Words, languages: Intl.DisplayNames): Column<Row>[] => [
  {
    id: 'name',
    header: t('columns.source'),
    cell: (row) => {
      const kind = row.kind as SourceKind
      const Icon = ICONS[kind]
      return (
        <span className="flex items-center gap-3">
          <Icon aria-hidden className="size-4 shrink-0 text-muted" />
          <NameCell below={row.url ?? t(`kinds.${kind}`)}>{row.name}</NameCell>
        </span>
      )
    },
  },
  {
    id: 'status',
    header: t('columns.status'),
    cell: (row) => {
      const status = row.status as keyof typeof TONES
      return (
        <span className="flex flex-wrap items-center gap-1">
          <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
          <SourceMarks source={row} />
        </span>
      )
    },
  },
  {
    id: 'folder',
    header: t('columns.folder'),
    isWideOnly: true,
    cell: (row) => (row.folder ? <bdi>{row.folder.name}</bdi> : '—'),
  },
  {
    id: 'language',
    header: t('columns.language'),
    isWideOnly: true,
    cell: (row) => (row.language ? (languages.of(row.language) ?? row.language) : '—'),
  },
  { id: 'pages', header: t('columns.pages'), align: 'end', cell: (row) => row.pages.indexed },
  {
    id: 'schedule',
    header: t('columns.schedule'),
    isWideOnly: true,
    isHiddenAtFirst: true,
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
  const [t, locale, folders] = await Promise.all([getTranslations('knowledge'), getLocale(), listFolders(ctx, {})])
  const languages = new Intl.DisplayNames([locale], { type: 'language' })
  const columns = columnsOf(t, languages)
  const folderChoices = [
    ...folders.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t('folders.none') },
  ]
  const config: ListConfig = {
    columns: columns.map(({ id, isHiddenAtFirst = false }) => ({ id, isHiddenAtFirst })),
    filters: { folder: folderChoices.map(({ value }) => value), kind: SOURCE_KINDS, language: TOLD_LANGUAGES },
  }
  const state = parseListState(await searchParams, config)
  const [folder, language] = [state.filters.folder?.[0], state.filters.language?.[0]]
  const kind = SOURCE_KINDS.find((known) => known === state.filters.kind?.[0])
  const { items, nextCursor } = await listSources(ctx, {
    ...foundIdPageOf(state),
    ...(folder ? { folder } : {}),
    ...(kind ? { kind } : {}),
    ...(language ? { language } : {}),
  })
  const mayWrite = can(ctx.actor, 'knowledge:write')
  const add = mayWrite ? (
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
            <ButtonLink href="/dashboard/knowledge/freshness">{t('freshness.title')}</ButtonLink>
            <ButtonLink href="/dashboard/knowledge/findings">{t('findings.short')}</ButtonLink>
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
        rowLabel={(row) => row.name}
        rowHref={(row) => `/dashboard/knowledge/${row.id}`}
        state={state}
        config={config}
        path="/dashboard/knowledge"
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        filters={[
          { name: 'folder', label: t('columns.folder'), isSingle: true, options: folderChoices },
          {
            name: 'kind',
            label: t('new.kind'),
            isSingle: true,
            options: SOURCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          {
            name: 'language',
            label: t('columns.language'),
            isSingle: true,
            options: TOLD_LANGUAGES.map((value) => ({ value, label: languages.of(value) ?? value })),
          },
        ]}
        tools={
          <ButtonLink size="sm" href="/dashboard/knowledge/folders">
            <Folder aria-hidden /> {t('folders.title')}
          </ButtonLink>
        }
        bulkActions={
          mayWrite && folders.length > 0
            ? [
                {
                  id: 'move',
                  label: t('folders.move'),
                  ask: {
                    title: t('folders.moveTitle'),
                    label: t('columns.folder'),
                    options: folderChoices.map(({ value, label }) => ({ value: value === 'none' ? '' : value, label })),
                  },
                  success: t('folders.moved'),
                  run: moveManyAction,
                },
              ]
            : []
        }
        empty={
          <EmptyState icon={<Globe aria-hidden />} title={t('emptyTitle')} description={t('emptyBody')} action={add} />
        }
      />
    </Page>
  )
}
