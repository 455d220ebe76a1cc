import { Route } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { standingColumns } from '@/components/steps/standing-columns'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { listSequences } from '@/lib/sequences'
import { listSequencesInput, SEQUENCE_STATUSES, type SequenceRow } from '@/lib/sequences/schema'
import { hasFeature } from '@/lib/tenancy'
import { LIST } from '../list-config'
import { NewSequence } from './new-sequence'

const PATH = '/dashboard/sequences'
const PAGE = 50

export const generateMetadata = titled('sequences.title')

export default async function SequencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const t = await getTranslations('sequences')
  const state = parseListState(await searchParams, LIST)
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const status = listSequencesInput.shape.status.safeParse(state.filters.status?.[0]).data
  const cursor = state.cursor && isUuid(state.cursor) ? state.cursor : undefined
  const page = isOpen
    ? await listPage(() =>
        listSequences(ctx, { limit: PAGE, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) }),
      )
    : { rows: [], nextCursor: null, error: null }
  const mayWrite = isOpen && can(ctx.actor, 'campaigns:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewSequence />} />
      <FeatureGate feature="campaigns">
        <DataTable
          label={t('title')}
          columns={standingColumns<SequenceRow>({
            of: 'sequences',
            words: (name) => t(`columns.${name}`),
            trigger: (row) => t(`triggers.${row.triggerKind}`),
          })}
          rows={page.rows}
          error={page.error}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${PATH}/${row.id}`}
          state={state}
          config={LIST}
          path={PATH}
          nextCursor={page.nextCursor}
          filters={[
            {
              name: 'status',
              label: t('columns.status'),
              isSingle: true,
              options: SEQUENCE_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
            },
          ]}
          empty={
            <EmptyState
              icon={<Route aria-hidden />}
              title={t('empty.title')}
              description={t('empty.description')}
              action={mayWrite && <NewSequence />}
            />
          }
        />
      </FeatureGate>
    </Page>
  )
}
