import { Plus, Sparkles } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listSets } from '@/lib/drafts'
import type { SetCounts, SetRow } from '@/lib/drafts/schema'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'

const PATH = '/dashboard/drafts'
const PAGE = 50

type Words = Awaited<ReturnType<typeof getTranslations<'drafts'>>>

const toneOf = ({ drafts, done, failed }: SetCounts) =>
  failed > 0 ? ('danger' as const) : done < drafts ? ('info' as const) : ('success' as const)

const columnsOf = (t: Words): Column<SetRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => (
      <span className="block min-w-0">
        <span dir="auto" className="block truncate font-medium text-fg">
          {row.name}
        </span>
        <span className="block truncate font-normal text-muted text-xs">
          {row.kinds.map((kind) => t(`kinds.${kind}`)).join(' · ')}
        </span>
      </span>
    ),
  },
  {
    id: 'segments',
    header: t('columns.segments'),
    isWideOnly: true,
    cell: (row) => (
      <span dir="auto" className="block truncate text-muted">
        {row.segments.join(', ') || t('everybody')}
      </span>
    ),
  },
  {
    id: 'state',
    header: t('columns.state'),
    cell: ({ counts }) => (
      <Badge tone={toneOf(counts)}>
        {counts.failed > 0 ? t('failedOf', counts) : t('doneOf', { done: counts.done, drafts: counts.drafts })}
      </Badge>
    ),
  },
  {
    id: 'created',
    header: t('columns.created'),
    isWideOnly: true,
    cell: (row) => <Time value={row.createdAt} className="text-muted" />,
  },
]

export const generateMetadata = titled('drafts.title')

export default async function DraftsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('content:read')
  const t = await getTranslations('drafts')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })) }
  const state = parseListState(await searchParams, config)
  const isOpen = hasFeature(ctx.tenant, 'ai_content')
  const page = isOpen
    ? await listPage(() =>
        listSets(ctx, {
          limit: PAGE,
          ...(state.cursor && isUuid(state.cursor) ? { cursor: state.cursor } : {}),
          ...(state.query ? { search: state.query.slice(0, 120) } : {}),
        }),
      )
    : { rows: [], nextCursor: null, error: null }
  const mayWrite = isOpen && can(ctx.actor, 'content:write')
  const begin = mayWrite && (
    <ButtonLink href={`${PATH}/new`} variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={begin} />
      <FeatureGate feature="ai_content">
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
              icon={<Sparkles aria-hidden />}
              title={t('empty.title')}
              description={t('empty.description')}
              action={begin}
            />
          }
        />
      </FeatureGate>
    </Page>
  )
}
