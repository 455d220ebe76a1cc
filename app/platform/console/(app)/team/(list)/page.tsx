import { Users } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { listColumns } from '@/components/platform/list-columns'
import { NoRight } from '@/components/platform/no-right'
import { InvitationList } from '@/components/platform/team/invitation-list'
import { InviteStaff } from '@/components/platform/team/invite-staff'
import { RightsMatrix } from '@/components/platform/team/rights-matrix'
import { staffColumns } from '@/components/platform/team/staff-columns'
import { DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { staffMay } from '@/lib/operations'
import { STAFF_ROLES } from '@/lib/operations/schema'
import { listStaff, listStaffInvitations } from '@/lib/team'
import { invite, resend, revoke } from '../actions'

export const generateMetadata = titled('console.nav.staff')

const LIMIT = 50

export default async function TeamPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'team:read')) return <NoRight />
  const [t, roles] = await Promise.all([getTranslations('console'), getTranslations('console.roles')])
  const columns = staffColumns(t, roles)
  const config: ListConfig = { columns: listColumns(columns), filters: { role: STAFF_ROLES } }
  const state = parseListState(await searchParams, config)
  const role = STAFF_ROLES.find((each) => each === state.filters.role?.[0])
  const [found, invitations] = await Promise.all([
    perform(() =>
      listStaff(ctx, {
        limit: LIMIT,
        ...(state.cursor ? { cursor: state.cursor } : {}),
        ...(state.query ? { search: state.query } : {}),
        ...(role ? { role } : {}),
      }),
    ),
    listStaffInvitations(ctx, {}),
  ])
  const mayChange = staffMay(ctx, 'team:write')
  return (
    <Page>
      <PageHeader
        title={t('nav.staff')}
        description={t('team.description')}
        actions={mayChange && <InviteStaff invite={invite} />}
      />
      {invitations.length > 0 && (
        <Section title={t('team.pending')}>
          <InvitationList invitations={invitations} resend={resend} revoke={revoke} mayChange={mayChange} />
        </Section>
      )}
      <DataTable
        label={t('nav.staff')}
        columns={columns}
        rows={found.ok ? found.data.items : []}
        rowId={(row) => row.id}
        rowHref={(row) => `/team/${row.id}`}
        state={state}
        config={config}
        path="/team"
        nextCursor={found.ok ? found.data.nextCursor : null}
        searchPlaceholder={t('team.search')}
        filters={[
          {
            name: 'role',
            label: t('team.role'),
            isSingle: true,
            options: STAFF_ROLES.map((value) => ({ value, label: roles(value) })),
          },
        ]}
        error={found.ok ? null : found.message}
        empty={
          <EmptyState icon={<Users aria-hidden />} title={t('team.emptyTitle')} description={t('team.emptyBody')} />
        }
      />
      <Section title={t('team.rightsTitle')} description={t('team.rightsDescription')}>
        <RightsMatrix />
      </Section>
    </Page>
  )
}
