import { Route } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ListScreen } from '@/components/lists/list-screen'
import { standingColumns } from '@/components/steps/standing-columns'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { can } from '@/lib/operations'
import { listSequences } from '@/lib/sequences'
import { listSequencesInput, SEQUENCE_STATUSES, type SequenceRow } from '@/lib/sequences/schema'
import { hasFeature } from '@/lib/tenancy'
import { LIST } from '../list-config'
import { NewSequence } from './new-sequence'

const PATH = '/dashboard/sequences'

export const generateMetadata = titled('sequences.title')

export default async function SequencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('sequences')
  const state = parseListState(await searchParams, LIST)
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const status = listSequencesInput.shape.status.safeParse(state.filters.status?.[0]).data
  const page = await listPage(() => listSequences(ctx, { ...idPageOf(state), ...(status ? { status } : {}) }), isOpen)
  const mayWrite = isOpen && can(ctx.actor, 'campaigns:write')
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <Route aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={standingColumns<SequenceRow>({
        of: 'sequences',
        words: (name) => t(`columns.${name}`),
        trigger: (row) => t(`triggers.${row.triggerKind}`),
      })}
      page={page}
      state={state}
      config={LIST}
      path={PATH}
      filters={[
        {
          name: 'status',
          label: t('columns.status'),
          isSingle: true,
          options: SEQUENCE_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      action={mayWrite && <NewSequence />}
      feature="campaigns"
    />
  )
}
