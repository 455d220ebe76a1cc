import { Filter } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NameCell } from '@/components/ui/name-cell'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listSegments } from '@/lib/segments'
import { SEGMENT_KINDS, type SegmentView } from '@/lib/segments/schema'
import { SectionTabs } from '../../section-tabs'
import { mayChangeSegments } from '../may-change'
import { NewSegment } from '../new-segment'

const PATH = '/dashboard/contacts/segments'

type Words = Awaited<ReturnType<typeof getTranslations<'segments'>>>

const columnsOf = (t: Words): Column<SegmentView>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => <NameCell below={row.description}>{row.name}</NameCell>,
  },
  {
    id: 'kind',
    header: t('columns.kind'),
    isWideOnly: true,
    cell: (row) => <Badge tone={row.kind === 'rules' ? 'primary' : 'neutral'}>{t(`kinds.${row.kind}`)}</Badge>,
  },
  {
    id: 'members',
    header: t('columns.members'),
    align: 'end',
    cell: (row) =>
      row.kind === 'rules' && row.refreshedAt === null ? (
        <span className="text-muted">{t('counting')}</span>
      ) : (
        <NumberText value={row.members} />
      ),
  },
  {
    id: 'updated',
    header: t('columns.updated'),
    isWideOnly: true,
    cell: (row) => <Time value={row.updatedAt} className="text-muted" />,
  },
]

export const generateMetadata = titled('segments.title')

export default async function SegmentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('contacts:read')
  const t = await getTranslations('segments')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })), filters: { kind: SEGMENT_KINDS } }
  const state = parseListState(await searchParams, config)
  const kind = SEGMENT_KINDS.find((each) => each === state.filters.kind?.[0])
  const { items, nextCursor } = await listSegments(ctx, {
    ...foundIdPageOf(state, 80),
    ...(kind ? { kind } : {}),
  })
  const mayWrite = mayChangeSegments(ctx)
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewSegment />} />
      <SectionTabs current="segments" />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        rowHref={(row) => `${PATH}/${row.id}`}
        state={state}
        config={config}
        path={PATH}
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        filters={[
          {
            name: 'kind',
            label: t('columns.kind'),
            isSingle: true,
            options: SEGMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={<Filter aria-hidden />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={mayWrite && <NewSegment />}
          />
        }
      />
    </Page>
  )
}
