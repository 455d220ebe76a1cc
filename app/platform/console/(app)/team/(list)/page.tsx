import { Users } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { listPage } from '@/app/_request/list-page'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { NoRight } from '@/components/platform/no-right'
import { InvitationList } from '@/components/platform/team/invitation-list'
import { InviteStaff } from '@/components/platform/team/invite-staff'
import { RightsMatrix } from '@/components/platform/team/rights-matrix'
import { staffColumns } from '@/components/platform/team/staff-columns'
import { DataTable, foundPageOf, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { staffMay } from '@/lib/operations'
import { STAFF_ROLES } from '@/lib/operations/schema'
import { listStaff, listStaffInvitations } from '@/lib/team'
import { invite, resend, revoke } from '../actions'

export const generateMetadata = titled('console.nav.staff')

export default async function TeamPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'team:read')) return <NoRight />
  const [t, roles] = await Promise.all([getTranslations('console'), getTranslations('console.roles')])
  const columns = staffColumns(t, roles)
  const config: ListConfig = { columns, filters: { role: STAFF_ROLES } }
  const state = parseListState(await searchParams, config)
  const role = STAFF_ROLES.find((each) => each === state.filters.role?.[0])
  const [found, invitations] = await Promise.all([
    listPage(() =>
      listStaff(ctx, {
        ...foundPageOf(state),
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
        {...found}
        rowId={(row) => row.id}
        rowHref={(row) => `/team/${row.id}`}
        state={state}
        config={config}
        path="/team"
        searchPlaceholder={t('team.search')}
        filters={[
          {
            name: 'role',
            label: t('team.role'),
            isSingle: true,
            options: STAFF_ROLES.map((value) => ({ value, label: roles(value) })),
          },
        ]}
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
