import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { StatusDot } from '@/components/ui/status-dot'
import { Time } from '@/components/ui/time'
import type { DomainStatus } from '@/lib/domains/schema'

export type DomainRow = {
  id: string
  host: string
  company: string
  companyId: string
  status: DomainStatus
  isPrimary: boolean
  checkedAt: Date | null
  servedUntil: Date | null
}

const tones = { pending: 'neutral', verified: 'info', active: 'success', lost: 'danger' } as const

type Words = ReturnType<typeof useTranslations<'console'>>

export const domainColumns = (t: Words, actions: (row: DomainRow) => ReactNode): Column<DomainRow>[] => [
  {
    id: 'host',
    header: t('domainList.domain'),
    cell: (row) => (
      <bdi dir="ltr" className="font-medium text-fg">
        {row.host}
      </bdi>
    ),
  },
  {
    id: 'company',
    header: t('companies.company'),
    isWideOnly: true,
    cell: (row) => (
      <Link href={`/companies/${row.companyId}`} className="text-link hover:underline">
        {row.company}
      </Link>
    ),
  },
  {
    id: 'status',
    header: t('companies.status'),
    cell: (row) => <StatusDot tone={tones[row.status]}>{t(`domains.${row.status}`)}</StatusDot>,
  },
  {
    id: 'checked',
    header: t('domainList.checked'),
    isWideOnly: true,
    cell: (row) =>
      row.checkedAt ? (
        <Time value={row.checkedAt} className="text-muted" />
      ) : (
        <span className="text-subtle">{t('domainList.never')}</span>
      ),
  },
  {
    id: 'until',
    header: t('domainList.servedUntil'),
    isWideOnly: true,
    cell: (row) =>
      row.status === 'lost' && row.servedUntil ? <Time value={row.servedUntil} format="datetime" /> : null,
  },
  { id: 'actions', header: '', align: 'end', cell: actions },
]
