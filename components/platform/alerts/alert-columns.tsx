import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { StatusDot } from '@/components/ui/status-dot'
import { Time } from '@/components/ui/time'
import type { AlertView } from '@/lib/alerts/schema'
import { conditionText, ruleName } from './rule-words'
import { SeverityBadge } from './severity-badge'

type Words = ReturnType<typeof useTranslations<'console'>>
type AlertWords = ReturnType<typeof useTranslations<'console.alerts'>>

const tones = { pending: 'warning', firing: 'danger', resolved: 'success' } as const

function State({ alert, t }: { alert: AlertView; t: AlertWords }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusDot tone={tones[alert.status]} pulse={alert.status === 'firing' && !alert.acknowledgedBy}>
        {t(`status.${alert.status}`)}
      </StatusDot>
      {alert.isSilenced && <Badge>{t('isSilenced')}</Badge>}
      {alert.acknowledgedBy && (
        <span className="text-muted text-xs">{t('acknowledgedBy', { name: alert.acknowledgedBy })}</span>
      )}
    </span>
  )
}

export const alertColumns = (
  t: Words,
  alerts: AlertWords,
  actions: ((row: AlertView) => ReactNode) | null,
): Column<AlertView>[] => [
  {
    id: 'rule',
    header: alerts('alert'),
    cell: (row) => (
      <span className="block min-w-0">
        <span className="flex flex-wrap items-center gap-2 font-medium text-fg">
          {ruleName(row.rule, alerts)}
          <SeverityBadge severity={row.rule.severity} />
        </span>
        <span className="block text-muted text-xs">
          {conditionText({ ...row.rule, threshold: row.threshold }, alerts)}
        </span>
      </span>
    ),
  },
  {
    id: 'company',
    header: t('companies.company'),
    isWideOnly: true,
    cell: (row) =>
      row.tenantId ? (
        <Link href={`/companies/${row.tenantId}`} className="text-link hover:underline">
          {row.company ?? t('unknown')}
        </Link>
      ) : (
        <span className="text-muted">{alerts('scopes.platform')}</span>
      ),
  },
  { id: 'value', header: alerts('value'), align: 'end', cell: (row) => <NumberText value={row.lastValue} /> },
  { id: 'state', header: t('companies.status'), isWideOnly: true, cell: (row) => <State alert={row} t={alerts} /> },
  {
    id: 'since',
    header: alerts('since'),
    isWideOnly: true,
    cell: (row) => <Time value={row.firingSince ?? row.pendingSince} className="text-muted" />,
  },
  ...(actions
    ? [{ id: 'actions', header: '', align: 'end' as const, cell: actions }]
    : [
        {
          id: 'over',
          header: alerts('over'),
          isWideOnly: true,
          cell: (row: AlertView) => row.resolvedAt && <Time value={row.resolvedAt} className="text-muted" />,
        },
      ]),
]
