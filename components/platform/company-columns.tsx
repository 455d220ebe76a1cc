import { ExternalLink } from 'lucide-react'
import type { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import { TenantStatusBadge } from './tenant-status'

export type CompanyRow = {
  id: string
  name: string
  slug: string
  status: string
  isDemo: boolean
  createdAt: Date
  plan: { name: string }
  domains: { host: string; status: string }[]
}

function HostLink({ row, root, protocol }: { row: CompanyRow; root: string; protocol: string }) {
  const host = `${row.slug}.${root}`
  if (!['trial', 'active', 'past_due'].includes(row.status)) return <span className="text-muted">{host}</span>
  return (
    <a
      href={`${protocol}://${host}`}
      target="_blank"
      rel="noreferrer"
      className="relative z-10 inline-flex items-center gap-1.5 text-link hover:underline"
    >
      {host}
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  )
}

type Words = ReturnType<typeof useTranslations<'console'>>

export const companyColumns = (t: Words, root: string, protocol: string): Column<CompanyRow>[] => [
  {
    id: 'name',
    header: t('companies.company'),
    isSortable: true,
    cell: (row) => (
      <span className="flex items-center gap-2">
        {row.name}
        {row.isDemo && <Badge tone="outline">{t('companies.demo')}</Badge>}
      </span>
    ),
  },
  {
    id: 'address',
    header: t('companies.address'),
    isWideOnly: true,
    cell: (row) => <HostLink row={row} root={root} protocol={protocol} />,
  },
  {
    id: 'domains',
    header: t('companies.domains'),
    isHiddenAtFirst: true,
    isWideOnly: true,
    cell: (row) =>
      row.domains.map((domain) => domain.host).join(', ') || <span className="text-subtle">{t('none')}</span>,
  },
  { id: 'plan', header: t('companies.plan'), isWideOnly: true, isSortable: true, cell: (row) => row.plan.name },
  {
    id: 'status',
    header: t('companies.status'),
    isSortable: true,
    cell: (row) => <TenantStatusBadge status={row.status} />,
  },
  {
    id: 'created',
    header: t('companies.since'),
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <Time value={row.createdAt} format="date" className="text-muted" />,
  },
]
