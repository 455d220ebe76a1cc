import { ShieldCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import {
  type Column,
  DataTable,
  foundPageOf,
  type ListConfig,
  parseListState,
  type SearchParams,
} from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import { listErasures } from '@/lib/lifecycle'

export const generateMetadata = titled('console.nav.erasures')

type Row = { id: string; name: string; slug: string; status: string; requestedBy: string; createdAt: Date }

export default async function ErasuresPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const t = await getTranslations('console')
  const columns: Column<Row>[] = [
    { id: 'name', header: t('companies.company'), cell: (row) => row.name },
    { id: 'address', header: t('companies.address'), isWideOnly: true, cell: (row) => row.slug },
    {
      id: 'status',
      header: t('companies.status'),
      cell: (row) =>
        row.status === 'done' ? (
          <Badge tone="success">{t('erasure.done')}</Badge>
        ) : (
          <Badge tone="info">{t('erasure.running')}</Badge>
        ),
    },
    { id: 'by', header: t('audit.who'), isWideOnly: true, cell: (row) => row.requestedBy },
    {
      id: 'when',
      header: t('audit.when'),
      isWideOnly: true,
      cell: (row) => <Time value={row.createdAt} format="datetime" className="text-muted" />,
    },
  ]
  const config: ListConfig = { columns }
  const state = parseListState(await searchParams, config)
  const found = await listPage(() => listErasures(ctx, foundPageOf(state)))
  return (
    <Page>
      <PageHeader title={t('nav.erasures')} description={t('erasure.description')} />
      <DataTable
        label={t('nav.erasures')}
        columns={columns}
        {...found}
        rowId={(row) => row.id}
        rowHref={(row) => `/erasures/${row.id}`}
        state={state}
        config={config}
        path="/erasures"
        searchPlaceholder={t('companies.search')}
        empty={
          <EmptyState
            icon={<ShieldCheck aria-hidden />}
            title={t('erasure.emptyTitle')}
            description={t('erasure.emptyBody')}
          />
        }
      />
    </Page>
  )
}
