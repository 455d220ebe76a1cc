import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { auditChanges } from './audit-changes'

export type AuditRow = {
  id: string
  actorLabel: string
  actorKind: string
  action: string
  resource: string
  resourceId: string | null
  before: unknown
  after: unknown
  result: string
  ip: string | null
  createdAt: Date
}

function Target({ row }: { row: AuditRow }) {
  const t = useTranslations('console')
  if (!row.resourceId) return <span className="text-subtle">{t('none')}</span>
  const isCompany = row.resource === 'tenants' || row.resource === 'sign-up'
  const short = `${row.resourceId.slice(0, 8)}…${row.resourceId.slice(-4)}`
  if (!isCompany) return <code className="font-mono text-muted text-xs">{short}</code>
  return (
    <Link href={`/companies/${row.resourceId}`} className="font-mono text-link text-xs hover:underline">
      {short}
    </Link>
  )
}

function Changes({ row }: { row: AuditRow }) {
  const t = useTranslations('console')
  const changes = auditChanges(row.before, row.after)
  if (changes.length === 0) return <span className="text-subtle">{t('none')}</span>
  return (
    <ul className="max-w-md text-muted text-xs">
      {changes.map((change) => (
        <li key={change} className="break-words">
          {change}
        </li>
      ))}
    </ul>
  )
}

type Words = ReturnType<typeof useTranslations<'console'>>

export const auditColumns = (t: Words): Column<AuditRow>[] => [
  {
    id: 'action',
    header: t('audit.action'),
    cell: (row) => (
      <>
        <span className="font-medium">{row.action}</span>
        <span className="block text-muted text-xs sm:hidden">
          {row.actorLabel} · <Time value={row.createdAt} />
        </span>
      </>
    ),
  },
  { id: 'who', header: t('audit.who'), isWideOnly: true, cell: (row) => row.actorLabel },
  { id: 'on', header: t('audit.on'), isWideOnly: true, cell: (row) => <Target row={row} /> },
  { id: 'changes', header: t('audit.changes'), isWideOnly: true, cell: (row) => <Changes row={row} /> },
  {
    id: 'result',
    header: t('audit.result'),
    cell: (row) =>
      row.result === 'success' ? <Badge>{t('audit.done')}</Badge> : <Badge tone="danger">{t('audit.refused')}</Badge>,
  },
  {
    id: 'from',
    header: t('audit.from'),
    isHiddenAtFirst: true,
    isWideOnly: true,
    cell: (row) => (row.ip ? <span dir="ltr">{row.ip}</span> : <span className="text-subtle">{t('unknown')}</span>),
  },
  {
    id: 'when',
    header: t('audit.when'),
    isWideOnly: true,
    cell: (row) => <Time value={row.createdAt} className="whitespace-nowrap text-muted" />,
  },
]
