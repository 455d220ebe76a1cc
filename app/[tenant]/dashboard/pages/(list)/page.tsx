import { PanelTop } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { listPages } from '@/lib/pages'
import type { PageRow } from '@/lib/pages/schema'
import { hasFeature } from '@/lib/tenancy'
import { NewPage } from './new-page'

const PATH = '/dashboard/pages'
const PAGE = 50

type Words = Awaited<ReturnType<typeof getTranslations<'pages'>>>

const shareOf = ({ views, submissions }: PageRow['figures']): string =>
  views === 0 ? '—' : `${Math.round((Math.min(submissions, views) / views) * 100)} %`

const columnsOf = (t: Words): Column<PageRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => (
      <span className="block min-w-0">
        <span dir="auto" className="block truncate font-medium text-fg">
          {row.name}
        </span>
        <span dir="ltr" className="block truncate font-normal text-muted text-xs">
          /p/{row.slug}
        </span>
      </span>
    ),
  },
  {
    id: 'state',
    header: t('columns.state'),
    cell: (row) => (
      <Badge tone={row.publishedVersion ? 'success' : 'neutral'}>
        {row.publishedVersion ? t('published') : t('draft')}
      </Badge>
    ),
  },
  {
    id: 'views',
    header: t('columns.views'),
    align: 'end',
    isWideOnly: true,
    cell: (row) => <NumberText value={row.figures.views} />,
  },
  {
    id: 'submissions',
    header: t('columns.submissions'),
    align: 'end',
    isWideOnly: true,
    cell: (row) => <NumberText value={row.figures.submissions} />,
  },
  { id: 'share', header: t('columns.share'), align: 'end', isWideOnly: true, cell: (row) => shareOf(row.figures) },
  {
    id: 'updated',
    header: t('columns.updated'),
    isWideOnly: true,
    cell: (row) => <Time value={row.updatedAt} className="text-muted" />,
  },
]

export const generateMetadata = titled('pages.title')

export default async function PagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('pages:read')
  const t = await getTranslations('pages')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })) }
  const state = parseListState(await searchParams, config)
  const isOpen = hasFeature(ctx.tenant, 'landing_pages')
  const page = isOpen
    ? await listPage(() =>
        listPages(ctx, {
          limit: PAGE,
          ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
          ...(state.query ? { search: state.query.slice(0, 120) } : {}),
        }),
      )
    : { rows: [], nextCursor: null, error: null }
  const mayWrite = isOpen && can(ctx.actor, 'pages:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewPage />} />
      <FeatureGate feature="landing_pages">
        <DataTable
          label={t('title')}
          columns={columns}
          rows={page.rows}
          error={page.error}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${PATH}/${row.id}`}
          state={state}
          config={config}
          path={PATH}
          nextCursor={page.nextCursor}
          searchPlaceholder={t('search')}
          empty={
            <EmptyState
              icon={<PanelTop aria-hidden />}
              title={t('empty.title')}
              description={t('empty.description')}
              action={mayWrite && <NewPage />}
            />
          }
        />
      </FeatureGate>
    </Page>
  )
}
