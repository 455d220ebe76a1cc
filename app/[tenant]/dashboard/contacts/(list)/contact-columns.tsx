import type { getTranslations } from 'next-intl/server'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { NameCell } from '@/components/ui/name-cell'
import { Time } from '@/components/ui/time'
import type { listContacts } from '@/lib/contacts'

export type ContactListRow = Awaited<ReturnType<typeof listContacts>>['items'][number]
type Words = Awaited<ReturnType<typeof getTranslations<'contacts'>>>

const TAGS_SHOWN = 3

export const contactColumns = (t: Words): Column<ContactListRow>[] => [
  {
    id: 'name',
    header: t('columns.name'),
    isSortable: true,
    cell: (row) => {
      const name = row.name ?? row.email ?? t('nameless')
      return (
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={name} size="md" decorative />
          <NameCell below={row.email ?? '—'}>{name}</NameCell>
        </span>
      )
    },
  },
  {
    id: 'phone',
    header: t('columns.phone'),
    isWideOnly: true,
    cell: (row) => <span dir="ltr">{row.phone ?? '—'}</span>,
  },
  { id: 'company', header: t('columns.company'), isWideOnly: true, cell: (row) => row.companyName ?? '—' },
  {
    id: 'tags',
    header: t('columns.tags'),
    isWideOnly: true,
    cell: (row) => (
      <span className="flex items-center gap-1">
        {row.tags.slice(0, TAGS_SHOWN).map((tag) => (
          <Badge key={tag} className="max-w-32">
            <span dir="auto" className="truncate">
              {tag}
            </span>
          </Badge>
        ))}
        {row.tags.length > TAGS_SHOWN && <Badge tone="outline">+{row.tags.length - TAGS_SHOWN}</Badge>}
      </span>
    ),
  },
  { id: 'owner', header: t('columns.owner'), isWideOnly: true, cell: (row) => row.ownerName ?? '—' },
  {
    id: 'lastSeenAt',
    header: t('columns.lastSeen'),
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <Time value={row.lastSeenAt} className="text-muted" />,
  },
  {
    id: 'createdAt',
    header: t('columns.created'),
    isSortable: true,
    isHiddenAtFirst: true,
    cell: (row) => <Time value={row.createdAt} format="date" className="text-muted" />,
  },
]
