import { Waypoints } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { standingColumns } from '@/components/steps/standing-columns'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { listWorkflows } from '@/lib/workflows'
import { listWorkflowsInput, WORKFLOW_STATUSES, type WorkflowRow } from '@/lib/workflows/schema'
import { LIST } from '../list-config'
import { NewWorkflow } from './new-workflow'

const PATH = '/dashboard/workflows'
const PAGE = 50

export const generateMetadata = titled('workflows.title')

export default async function WorkflowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('agents:read')
  const t = await getTranslations('workflows')
  const state = parseListState(await searchParams, LIST)
  const status = listWorkflowsInput.shape.status.safeParse(state.filters.status?.[0]).data
  const cursor = state.cursor && isUuid(state.cursor) ? state.cursor : undefined
  const page = await listPage(() =>
    listWorkflows(ctx, { limit: PAGE, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) }),
  )
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} actions={mayWrite && <NewWorkflow />} />
      <DataTable
        label={t('title')}
        columns={standingColumns<WorkflowRow>({
          of: 'workflows',
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
            options: WORKFLOW_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={<Waypoints aria-hidden />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={mayWrite && <NewWorkflow />}
          />
        }
      />
    </Page>
  )
}
