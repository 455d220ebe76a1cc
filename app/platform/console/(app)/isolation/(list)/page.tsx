import { ShieldCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ExamineButton } from '@/components/platform/isolation/examine-button'
import { IsolationReport } from '@/components/platform/isolation/isolation-report'
import { IsolationStatusDot } from '@/components/platform/isolation/isolation-status'
import {
  type Column,
  DataTable,
  type ListConfig,
  pageOf,
  parseListState,
  type SearchParams,
} from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { NumberText } from '@/components/ui/number'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { getIsolationState, listIsolationRuns } from '@/lib/isolation'
import type { RunSummary } from '@/lib/isolation/schema'
import { staffMay } from '@/lib/operations'
import { startExamination } from '../actions'

export const generateMetadata = titled('console.nav.isolation')

const REFRESH_MS = 1_500

export default async function IsolationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const columns: Column<RunSummary>[] = [
    {
      id: 'when',
      header: t('audit.when'),
      cell: (row) => <Time value={row.createdAt} format="datetime" className="whitespace-nowrap" />,
    },
    { id: 'result', header: t('audit.result'), cell: (row) => <IsolationStatusDot status={row.status} /> },
    { id: 'probes', header: t('isolation.probes'), align: 'end', cell: (row) => <NumberText value={row.probes} /> },
    {
      id: 'through',
      header: t('isolation.cameThrough'),
      align: 'end',
      isWideOnly: true,
      cell: (row) => <NumberText value={row.broken + row.holes} />,
    },
    {
      id: 'took',
      header: t('isolation.took'),
      align: 'end',
      isWideOnly: true,
      cell: (row) => (row.ms === null ? '' : <NumberText value={row.ms} />),
    },
    {
      id: 'by',
      header: t('isolation.by'),
      isWideOnly: true,
      cell: (row) => (row.isDaily ? t('isolation.daily') : row.requestedBy),
    },
  ]
  const config: ListConfig = { columns }
  const state = parseListState(await searchParams, config)
  const [{ latest, running }, found] = await Promise.all([
    getIsolationState(ctx, {}),
    listPage(() => listIsolationRuns(ctx, pageOf(state))),
  ])
  const mayExamine = staffMay(ctx, 'isolation:run')
  const button = mayExamine && <ExamineButton isRunning={running !== null} start={startExamination} />
  return (
    <Page>
      {running && <RefreshWhileVisible everyMs={REFRESH_MS} />}
      <PageHeader title={t('nav.isolation')} description={t('isolation.description')} actions={latest && button} />
      {latest ? (
        <IsolationReport run={latest} />
      ) : (
        <EmptyState
          icon={<ShieldCheck aria-hidden />}
          title={t('isolation.emptyTitle')}
          description={t('isolation.emptyBody')}
          action={button}
        />
      )}
      <Section title={t('isolation.history')}>
        <DataTable
          label={t('isolation.history')}
          columns={columns}
          {...found}
          rowId={(row) => row.id}
          rowHref={(row) => `/isolation/${row.id}`}
          state={state}
          config={config}
          path="/isolation"
        />
      </Section>
    </Page>
  )
}
