import { Plus, Sparkles } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ListScreen } from '@/components/lists/list-screen'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { type Column, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import { listSets } from '@/lib/drafts'
import type { SetCounts, SetRow } from '@/lib/drafts/schema'
import { can } from '@/lib/operations'
import { hasFeature } from '@/lib/tenancy'

const PATH = '/dashboard/drafts'

type Words = Awaited<ReturnType<typeof getTranslations<'drafts'>>>

const toneOf = ({ drafts, done, failed }: SetCounts) =>
  failed > 0 ? ('danger' as const) : done < drafts ? ('info' as const) : ('success' as const)

const columnsOf = (t: Words): Column<SetRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => <NameCell below={row.kinds.map((kind) => t(`kinds.${kind}`)).join(' · ')}>{row.name}</NameCell>,
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
  const page = await listPage(() => listSets(ctx, foundIdPageOf(state, 120)), isOpen)
  const mayWrite = isOpen && can(ctx.actor, 'content:write')
  const begin = mayWrite && (
    <ButtonLink href={`${PATH}/new`} variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </ButtonLink>
  )
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <Sparkles aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={columns}
      page={page}
      state={state}
      config={config}
      path={PATH}
      searchPlaceholder={t('search')}
      action={begin}
      feature="ai_content"
    />
  )
}
