import { PanelTop } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ListScreen } from '@/components/lists/list-screen'
import { Badge } from '@/components/ui/badge'
import { type Column, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { NumberText } from '@/components/ui/number'
import { Time } from '@/components/ui/time'
import { can } from '@/lib/operations'
import { listPages } from '@/lib/pages'
import type { PageRow } from '@/lib/pages/schema'
import { hasFeature } from '@/lib/tenancy'
import { NewPage } from './new-page'

const PATH = '/dashboard/pages'

type Words = Awaited<ReturnType<typeof getTranslations<'pages'>>>

const shareOf = ({ views, submissions }: PageRow['figures']): string =>
  views === 0 ? '—' : `${Math.round((Math.min(submissions, views) / views) * 100)} %`

const columnsOf = (t: Words): Column<PageRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => (
      <NameCell below={`/p/${row.slug}`} belowDir="ltr">
        {row.name}
      </NameCell>
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
  const page = await listPage(() => listPages(ctx, foundIdPageOf(state, 120)), isOpen)
  const mayWrite = isOpen && can(ctx.actor, 'pages:write')
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <PanelTop aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={columns}
      page={page}
      state={state}
      config={config}
      path={PATH}
      searchPlaceholder={t('search')}
      action={mayWrite && <NewPage />}
      feature="landing_pages"
    />
  )
}
