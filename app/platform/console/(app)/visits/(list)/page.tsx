import { Eye } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { EndVisitButton } from '@/components/platform/end-visit-button'
import { Badge } from '@/components/ui/badge'
import {
  type Column,
  DataTable,
  type ListConfig,
  pageOf,
  parseListState,
  type SearchParams,
} from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listVisits } from '@/lib/impersonation'
import { staffMay } from '@/lib/operations'
import { stopVisit } from '../../actions'

export const generateMetadata = titled('console.nav.visits')

type Row = {
  id: string
  company: string
  staffName: string
  reason: string
  allowsChanges: boolean
  createdAt: Date
  isOpen: boolean
}

export default async function VisitsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const mayEnd = staffMay(ctx, 'visits:look')
  const columns: Column<Row>[] = [
    { id: 'company', header: t('companies.company'), cell: (row) => row.company },
    { id: 'who', header: t('audit.who'), cell: (row) => row.staffName },
    { id: 'reason', header: t('visit.reason'), isWideOnly: true, cell: (row) => row.reason },
    {
      id: 'kind',
      header: t('visit.kind'),
      isWideOnly: true,
      cell: (row) => (
        <Badge tone={row.allowsChanges ? 'warning' : 'neutral'}>
          {row.allowsChanges ? t('visit.changing') : t('visit.looking')}
        </Badge>
      ),
    },
    {
      id: 'when',
      header: t('audit.when'),
      isWideOnly: true,
      cell: (row) => <Time value={row.createdAt} format="datetime" className="text-muted" />,
    },
    {
      id: 'end',
      header: '',
      cell: (row) => row.isOpen && mayEnd && <EndVisitButton id={row.id} label={t('visit.end')} end={stopVisit} />,
    },
  ]
  const config: ListConfig = { columns }
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listVisits(ctx, pageOf(state)))
  return (
    <Page>
      <PageHeader title={t('nav.visits')} description={t('visit.description')} />
      <DataTable
        label={t('nav.visits')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path="/visits"
        empty={
          <EmptyState icon={<Eye aria-hidden />} title={t('visit.emptyTitle')} description={t('visit.emptyBody')} />
        }
      />
    </Page>
  )
}
