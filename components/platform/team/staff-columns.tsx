import type { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NumberText } from '@/components/ui/number'
import { StatusDot } from '@/components/ui/status-dot'
import { Time } from '@/components/ui/time'
import { staffRoleName } from '../staff-role'

export type StaffRow = {
  id: string
  name: string
  email: string
  role: string
  status: string
  isSelf: boolean
  lastSeenAt: Date | null
  sessions: number
  createdAt: Date
}

type Words = ReturnType<typeof useTranslations<'console'>>
type Roles = ReturnType<typeof useTranslations<'console.roles'>>

export const staffColumns = (t: Words, roles: Roles): Column<StaffRow>[] => [
  {
    id: 'name',
    header: t('team.name'),
    cell: (row) => (
      <span className="block min-w-0">
        <span className="flex items-center gap-2 font-medium text-fg">
          <span dir="auto">{row.name}</span>
          {row.isSelf && <Badge>{t('team.you')}</Badge>}
        </span>
        <span dir="ltr" className="block truncate text-muted text-xs rtl:text-end">
          {row.email}
        </span>
      </span>
    ),
  },
  { id: 'role', header: t('team.role'), cell: (row) => staffRoleName(row.role, roles) },
  {
    id: 'status',
    header: t('companies.status'),
    isWideOnly: true,
    cell: (row) => (
      <StatusDot tone={row.status === 'active' ? 'success' : 'neutral'}>
        {row.status === 'active' ? t('team.active') : t('team.disabled')}
      </StatusDot>
    ),
  },
  {
    id: 'sessions',
    header: t('team.sessions'),
    align: 'end',
    isWideOnly: true,
    cell: (row) => <NumberText value={row.sessions} />,
  },
  {
    id: 'seen',
    header: t('team.lastSeen'),
    isWideOnly: true,
    cell: (row) =>
      row.lastSeenAt ? (
        <Time value={row.lastSeenAt} className="text-muted" />
      ) : (
        <span className="text-subtle">{t('team.never')}</span>
      ),
  },
]
