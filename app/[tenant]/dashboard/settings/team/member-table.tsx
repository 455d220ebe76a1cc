import { UsersRound } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { roleName } from '@/components/team/role-name'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListState } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import type { MemberView } from '@/lib/team'
import { MEMBER_STATUSES, type MemberStatus } from '@/lib/team/schema'
import { LIST } from './list-config'
import { MemberMenu } from './member-menu'

const PATH = '/dashboard/settings/team'
const STATUS_TONES = { invited: 'info', active: 'success', disabled: 'neutral' } as const

export type TeamRights = { canChange: boolean; canAdminister: boolean; canRemove: boolean }

function StatusBadge({ status, label }: { status: MemberStatus; label: string }) {
  return <Badge tone={STATUS_TONES[status]}>{label}</Badge>
}

export type RoleChoice = { key: string; name: string | null; isOpen: boolean }
type ListedMember = MemberView & { sessions: number; accountName: string | null }

type MemberTableProps = {
  selfId: string | null
  rights: TeamRights
  state: ListState
  members: ListedMember[]
  roles: readonly RoleChoice[]
  nextCursor: string | null
}

export async function MemberTable({ selfId, rights, roles, state, members, nextCursor }: MemberTableProps) {
  const t = await getTranslations('team')
  const columns: Column<ListedMember>[] = [
    {
      id: 'name',
      header: t('member'),
      isSortable: true,
      cell: (member) => (
        <span className="flex w-[calc(100vw-8.5rem)] min-w-0 items-center gap-3 sm:w-auto">
          <Avatar
            name={member.name}
            src={member.avatarFileId && `/files/${member.avatarFileId}`}
            size="md"
            decorative
          />
          <span className="min-w-0">
            <span className="flex items-center gap-2">
              <span dir="auto" className="truncate font-medium text-fg">
                {member.name}
              </span>
              {member.id === selfId && <Badge tone="outline">{t('you')}</Badge>}
            </span>
            <span dir="auto" className="block truncate font-normal text-muted">
              {member.email}
            </span>
            <span className="mt-1 flex items-center gap-2 text-fg sm:hidden">
              {roleName(t, member.role, member.roleName)}
              {member.status !== 'active' && (
                <StatusBadge status={member.status} label={t(`statuses.${member.status}`)} />
              )}
            </span>
          </span>
        </span>
      ),
    },
    { id: 'role', header: t('role'), isWideOnly: true, cell: (member) => roleName(t, member.role, member.roleName) },
    {
      id: 'status',
      header: t('status'),
      isWideOnly: true,
      cell: (member) => <StatusBadge status={member.status} label={t(`statuses.${member.status}`)} />,
    },
    {
      id: 'lastSeenAt',
      header: t('lastSeen'),
      isSortable: true,
      isWideOnly: true,
      cell: (member) =>
        member.lastSeenAt ? (
          <Time value={member.lastSeenAt} className="whitespace-nowrap text-muted" />
        ) : (
          <span className="text-subtle">{t('never')}</span>
        ),
    },
    {
      id: 'sessions',
      header: t('sessions'),
      align: 'end',
      isWideOnly: true,
      cell: (member) => <span className="text-muted tabular-nums">{member.sessions}</span>,
    },
    {
      id: 'account',
      header: t('account'),
      isHiddenAtFirst: true,
      isWideOnly: true,
      cell: (member) => <span className="text-muted">{member.accountName ?? t('mainAccount')}</span>,
    },
    {
      id: 'createdAt',
      header: t('joined'),
      isSortable: true,
      isHiddenAtFirst: true,
      cell: (member) => <Time value={member.createdAt} format="date" className="text-muted" />,
    },
    {
      id: 'actions',
      header: t('actionsColumn'),
      align: 'end',
      width: '5rem',
      cell: ({ id, name, email, role, status }) => (
        // The name's link covers the row; the menu lies above it.
        <span className="relative z-10">
          <MemberMenu member={{ id, name, email, role, status }} isSelf={id === selfId} roles={roles} {...rights} />
        </span>
      ),
    },
  ]
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={members}
      rowId={(member) => member.id}
      rowLabel={(member) => member.name}
      rowHref={(member) => `${PATH}/${member.id}`}
      state={state}
      config={LIST}
      path={PATH}
      nextCursor={nextCursor}
      searchPlaceholder={t('search')}
      filters={[
        {
          name: 'role',
          label: t('role'),
          isSingle: true,
          options: roles.map(({ key, name }) => ({ value: key, label: roleName(t, key, name) })),
        },
        {
          name: 'status',
          label: t('status'),
          isSingle: true,
          options: MEMBER_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      empty={<EmptyState icon={<UsersRound />} title={t('empty.title')} description={t('empty.description')} />}
    />
  )
}
