import { ExternalLink } from 'lucide-react'
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
  if (row.status !== 'active') return <span className="text-muted">{host}</span>
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

export const companyColumns = (root: string, protocol: string): Column<CompanyRow>[] => [
  {
    id: 'name',
    header: 'Company',
    cell: (row) => (
      <span className="flex items-center gap-2">
        {row.name}
        {row.isDemo && <Badge tone="outline">Demo</Badge>}
      </span>
    ),
  },
  { id: 'address', header: 'Address', cell: (row) => <HostLink row={row} root={root} protocol={protocol} /> },
  {
    id: 'domains',
    header: 'Own domains',
    isHiddenAtFirst: true,
    isWideOnly: true,
    cell: (row) => row.domains.map((domain) => domain.host).join(', ') || <span className="text-subtle">None</span>,
  },
  { id: 'plan', header: 'Plan', isWideOnly: true, cell: (row) => row.plan.name },
  { id: 'status', header: 'Status', cell: (row) => <TenantStatusBadge status={row.status} /> },
  {
    id: 'created',
    header: 'Since',
    isWideOnly: true,
    cell: (row) => <Time value={row.createdAt} format="date" className="text-muted" />,
  },
]
