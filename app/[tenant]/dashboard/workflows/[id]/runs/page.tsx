import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { titled } from '@/app/_request/titled'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { Stat } from '@/components/ui/stat'
import { listRuns } from '@/lib/workflows'
import { listRunsInput, RUN_STATES } from '@/lib/workflows/schema'
import { RUNS } from '../../list-config'
import { loadWorkflow } from '../load-workflow'
import { WorkflowHeader } from '../workflow-header'
import { runColumns } from './run-columns'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export const generateMetadata = titled('workflows.tabs.runs')

export default async function WorkflowRunsPage({ params, searchParams }: Props) {
  const { ctx, workflow, may } = await loadWorkflow(params)
  if (!may.readConversations) notFound()
  const t = await getTranslations('workflows')
  const { id: workflowId, counts } = workflow
  const state = parseListState(await searchParams, RUNS)
  const filter = listRunsInput.shape.state.safeParse(state.filters.state?.[0]).data
  const page = await listPage(() =>
    listRuns(ctx, {
      workflowId,
      ...idPageOf(state),
      ...(filter ? { state: filter } : {}),
    }),
  )
  return (
    <Page width="wide">
      <WorkflowHeader workflow={workflow} current="runs" may={may} />
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {(['entered', 'underWay', 'finished', 'left'] as const).map((name) => (
          <Stat key={name} label={t(`counts.${name}`)} value={<NumberText value={counts[name]} />} />
        ))}
      </div>
      <DataTable
        label={t('tabs.runs')}
        columns={runColumns(t, workflow)}
        rows={page.rows}
        error={page.error}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name ?? t('nameless')}
        rowHref={(row) => `/dashboard/inbox/${row.conversationId}`}
        state={state}
        config={RUNS}
        path={`/dashboard/workflows/${workflowId}/runs`}
        nextCursor={page.nextCursor}
        filters={[
          {
            name: 'state',
            label: t('runs.state'),
            isSingle: true,
            options: RUN_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        empty={<p className="p-8 text-center text-muted">{t('runs.empty')}</p>}
      />
    </Page>
  )
}
