import { Trash2 } from 'lucide-react'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { type Column, DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { can, type Permission } from '@/lib/operations'
import { RESTORE_DAYS } from '@/lib/operations/schema'
import { listDeleted } from '@/lib/trash'
import { type DeletedView, TRASH_KINDS, type TrashKind } from '@/lib/trash/schema'
import { DeletedActions } from './deleted-actions'

const PATH = '/dashboard/settings/deleted'

const NEEDS: Record<TrashKind, Permission> = {
  contact: 'contacts:delete',
  lead: 'leads:delete',
  article: 'articles:delete',
  agent: 'agents:delete',
  canned_reply: 'canned_replies:delete',
  campaign: 'campaigns:delete',
  form: 'forms:delete',
  landing_page: 'pages:delete',
  content: 'content:delete',
  file: 'files:delete',
}

export const generateMetadata = titled('deleted.title')

type Words = Awaited<ReturnType<typeof getTranslations<'deleted'>>>

const columnsOf = (t: Words, kind: TrashKind): Column<DeletedView>[] => [
  {
    id: 'name',
    header: t('name'),
    isMain: true,
    cell: (row) => (
      <span dir="auto" className="font-medium text-fg">
        {row.label || t('nameless')}
      </span>
    ),
  },
  { id: 'by', header: t('by'), isWideOnly: true, cell: (row) => <span dir="auto">{row.deletedBy}</span> },
  { id: 'when', header: t('when'), isWideOnly: true, cell: (row) => <Time value={row.deletedAt} /> },
  { id: 'gone', header: t('gone'), isWideOnly: true, cell: (row) => <Time value={row.goneAt} format="date" /> },
  {
    id: 'actions',
    header: t('actions'),
    align: 'end',
    cell: (row) => <DeletedActions kind={kind} id={row.id} label={row.label} />,
  },
]

export default async function DeletedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext()
  const t = await getTranslations('deleted')
  const kinds = TRASH_KINDS.filter((kind) => can(ctx.actor, NEEDS[kind]))
  const params = await searchParams
  const kind = kinds.find((known) => known === params.kind) ?? kinds[0]
  if (!kind || ctx.actor.kind !== 'member') notFound()
  const columns = columnsOf(t, kind)
  const config = { columns: columns.map(({ id }) => ({ id })), filters: { kind: TRASH_KINDS } }
  const state = parseListState({ ...params, kind }, config)
  const { items, nextCursor } = await listDeleted(ctx, {
    kind,
    limit: 50,
    ...(state.cursor ? { cursor: state.cursor.slice(0, 100) } : {}),
  })
  const hrefOf = (to: TrashKind) => `${PATH}?kind=${to}`
  const nothing = <EmptyState icon={<Trash2 aria-hidden />} title={t('emptyTitle')} description={t('emptyBody')} />
  return (
    <SectionMessages names={['deleted']}>
      <Page>
        <PageHeader title={t('title')} description={t('description', { days: RESTORE_DAYS })} />
        <LinkTabs
          label={t('title')}
          current={hrefOf(kind)}
          tabs={kinds.map((to) => ({ href: hrefOf(to), label: t(`kinds.${to}`) }))}
        />
        {items.length === 0 && !state.cursor ? (
          nothing
        ) : (
          <DataTable
            label={t('title')}
            columns={columns}
            rows={items}
            rowId={(row) => row.id}
            state={state}
            config={config}
            path={PATH}
            nextCursor={nextCursor}
          />
        )}
      </Page>
    </SectionMessages>
  )
}
