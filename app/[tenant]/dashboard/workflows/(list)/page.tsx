import { Waypoints } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ListScreen } from '@/components/lists/list-screen'
import { standingColumns } from '@/components/steps/standing-columns'
import { parseListState, type SearchParams } from '@/components/ui/data-table'
import { can } from '@/lib/operations'
import { listWorkflows } from '@/lib/workflows'
import { listWorkflowsInput, WORKFLOW_STATUSES, type WorkflowRow } from '@/lib/workflows/schema'
import { LIST } from '../list-config'
import { NewWorkflow } from './new-workflow'

const PATH = '/dashboard/workflows'

export const generateMetadata = titled('workflows.title')

export default async function WorkflowsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('agents:read')
  const t = await getTranslations('workflows')
  const state = parseListState(await searchParams, LIST)
  const status = listWorkflowsInput.shape.status.safeParse(state.filters.status?.[0]).data
  const page = await listPage(() => listWorkflows(ctx, { ...idPageOf(state), ...(status ? { status } : {}) }))
  const mayWrite = can(ctx.actor, 'agents:write')
  return (
    <ListScreen
      title={t('title')}
      description={t('description')}
      empty={{ icon: <Waypoints aria-hidden />, title: t('empty.title'), description: t('empty.description') }}
      columns={standingColumns<WorkflowRow>({
        of: 'workflows',
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
          options: WORKFLOW_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      action={mayWrite && <NewWorkflow />}
    />
  )
}
