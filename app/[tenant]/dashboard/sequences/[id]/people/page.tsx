import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { titled } from '@/app/_request/titled'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { Stat } from '@/components/ui/stat'
import { can } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { listEnrolments } from '@/lib/sequences'
import { ENROLMENT_STATES, listEnrolmentsInput } from '@/lib/sequences/schema'
import { PEOPLE } from '../../list-config'
import { loadSequence } from '../load-sequence'
import { SequenceHeader } from '../sequence-header'
import { EnrolSegment } from './enrol-segment'
import { enrolmentColumns } from './enrolment-columns'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export const generateMetadata = titled('sequences.tabs.people')

export default async function SequencePeoplePage({ params, searchParams }: Props) {
  const { ctx, sequence } = await loadSequence(params)
  const t = await getTranslations('sequences')
  const { id: sequenceId, counts } = sequence
  const state = parseListState(await searchParams, PEOPLE)
  const filter = listEnrolmentsInput.shape.state.safeParse(state.filters.state?.[0]).data
  const mayWrite = can(ctx.actor, 'campaigns:write')
  const mayEnrol = mayWrite && sequence.status === 'active' && can(ctx.actor, 'contacts:read')
  const [page, segments] = await Promise.all([
    listPage(() =>
      listEnrolments(ctx, {
        sequenceId,
        ...idPageOf(state),
        ...(filter ? { state: filter } : {}),
      }),
    ),
    mayEnrol ? listSegmentChoices(ctx, {}) : [],
  ])
  return (
    <Page width="wide">
      <SequenceHeader
        sequence={sequence}
        current="people"
        mayWrite={mayWrite}
        mayDelete={can(ctx.actor, 'campaigns:delete')}
      />
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {(['entered', 'underWay', 'finished', 'left'] as const).map((name) => (
          <Stat key={name} label={t(`counts.${name}`)} value={<NumberText value={counts[name]} />} />
        ))}
      </div>
      <DataTable
        label={t('tabs.people')}
        columns={enrolmentColumns(t, sequence, mayWrite)}
        rows={page.rows}
        error={page.error}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name ?? row.address ?? t('nameless')}
        rowHref={(row) => `/dashboard/contacts/${row.contactId}`}
        state={state}
        config={PEOPLE}
        path={`/dashboard/sequences/${sequenceId}/people`}
        nextCursor={page.nextCursor}
        tools={
          segments.length > 0 && (
            <EnrolSegment sequenceId={sequenceId} segments={segments.map(({ id, name }) => ({ id, name }))} />
          )
        }
        filters={[
          {
            name: 'state',
            label: t('people.state'),
            isSingle: true,
            options: ENROLMENT_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        empty={<p className="p-8 text-center text-muted">{t('people.empty')}</p>}
      />
    </Page>
  )
}
