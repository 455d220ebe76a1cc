import { ClipboardList } from 'lucide-react'
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
import { listForms } from '@/lib/forms'
import type { FormRow } from '@/lib/forms/schema'
import { can } from '@/lib/operations'
import { NewForm } from './new-form'

const PATH = '/dashboard/forms'

type Words = Awaited<ReturnType<typeof getTranslations<'forms'>>>

const shareOf = ({ views, submissions }: FormRow['figures']): string =>
  views === 0 ? '—' : `${Math.round((Math.min(submissions, views) / views) * 100)} %`

const columnsOf = (t: Words): Column<FormRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    cell: (row) => (
      <NameCell below={`/forms/${row.slug}`} belowDir="ltr">
        {row.name}
      </NameCell>
    ),
  },
  {
    id: 'state',
    header: t('columns.state'),
    cell: (row) => <Badge tone={row.isOpen ? 'success' : 'neutral'}>{row.isOpen ? t('open') : t('closed')}</Badge>,
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
    cell: (row) => <NumberText value={row.figures.submissions} />,
  },
  { id: 'share', header: t('columns.share'), align: 'end', isWideOnly: true, cell: (row) => shareOf(row.figures) },
  {
    id: 'held',
    header: t('columns.held'),
    align: 'end',
    isWideOnly: true,
    cell: (row) => <NumberText value={row.held} />,
  },
  {
    id: 'updated',
    header: t('columns.updated'),
    isWideOnly: true,
    cell: (row) => <Time value={row.updatedAt} className="text-muted" />,
  },
]

export const generateMetadata = titled('forms.title')

export default async function FormsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('forms:read')
  const t = await getTranslations('forms')
  const columns = columnsOf(t)
  const config: ListConfig = { columns: columns.map(({ id }) => ({ id })) }
  const state = parseListState(await searchParams, config)
  const page = await listPage(() => listForms(ctx, foundIdPageOf(state, 120)))
  const mayWrite = can(ctx.actor, 'forms:write')
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <ClipboardList aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={columns}
      page={page}
      state={state}
      config={config}
      path={PATH}
      searchPlaceholder={t('search')}
      action={mayWrite && <NewForm />}
    />
  )
}
