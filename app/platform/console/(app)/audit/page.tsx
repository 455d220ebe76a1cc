import { ScrollText } from 'lucide-react'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { type AuditRow, auditColumns } from '@/components/platform/audit-columns'
import { listColumns } from '@/components/platform/list-columns'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listPlatformAudit } from '@/lib/platform'

export const metadata = { title: 'Audit' }

const AREAS = [
  { value: 'tenants', label: 'Companies' },
  { value: 'sign-up', label: 'Sign-ups' },
  { value: 'staff', label: 'Platform team' },
  { value: 'jobs', label: 'Jobs' },
]

const config: ListConfig = { columns: listColumns(auditColumns), filters: { area: AREAS.map((area) => area.value) } }

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const state = parseListState(await searchParams, config)
  const area = state.filters.area?.[0]
  const action = state.query || area
  const found = await perform(() =>
    listPlatformAudit(ctx, {
      limit: 50,
      ...(state.cursor ? { cursor: state.cursor } : {}),
      ...(action ? { action } : {}),
    }),
  )
  const rows: AuditRow[] = found.ok ? found.data.items : []
  return (
    <Page>
      <PageHeader
        title="Audit"
        description="Who did what on the platform, refused attempts included. What companies do stays in their own log."
      />
      <DataTable
        label="Audit entries"
        columns={auditColumns}
        rows={rows}
        rowId={(row) => row.id}
        state={state}
        config={config}
        path="/audit"
        nextCursor={found.ok ? found.data.nextCursor : null}
        searchPlaceholder="Action, such as tenants.suspend"
        filters={[{ name: 'area', label: 'Area', isSingle: true, options: AREAS }]}
        error={found.ok ? null : found.message}
        empty={
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title="Nothing happened yet"
            description="Every change made on this console appears here, with its author and the time."
          />
        }
      />
    </Page>
  )
}
