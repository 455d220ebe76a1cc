import type { useTranslations } from 'next-intl'
import { HealthLight } from '@/components/health/health-light'
import { type Column, foundPageOf, type ListConfig, type ListState } from '@/components/ui/data-table'
import { formatNumber, formatPercent } from '@/components/ui/format-number'
import { Time } from '@/components/ui/time'
import { type Finding, HEALTH_SORTS, LEVELS, type Level } from '@/lib/health/schema'
import { WorstFinding } from './worst-finding'

type Row = {
  tenantId: string
  level: string
  findings: unknown
  requests: number
  errorBasisPoints: number
  p95Ms: number
  assessedAt: Date
  tenant: { name: string; plan: { name: string } }
}

type Words = ReturnType<typeof useTranslations<'console'>>

/** @param advice what a finding says, in the reader's language */
export const healthColumns = (t: Words, locale: string, advice: (finding: Finding) => string): Column<Row>[] => {
  const unknown = <span className="text-subtle">{t('health.notMeasured')}</span>
  return [
    { id: 'name', header: t('companies.company'), isSortable: true, width: '12rem', cell: (row) => row.tenant.name },
    {
      id: 'attention',
      header: t('health.level'),
      isSortable: true,
      width: '9rem',
      cell: (row) => <HealthLight level={row.level as Level} />,
    },
    {
      id: 'reason',
      header: t('health.reason'),
      isMain: true,
      isWideOnly: true,
      cell: (row) => <WorstFinding findings={row.findings as Finding[]} advice={advice} />,
    },
    {
      id: 'requests',
      header: t('health.requests'),
      isSortable: true,
      isWideOnly: true,
      align: 'end',
      cell: (row) => <span className="tabular-nums">{formatNumber(row.requests, locale)}</span>,
    },
    {
      id: 'errors',
      header: t('health.errors'),
      isSortable: true,
      isWideOnly: true,
      align: 'end',
      cell: (row) =>
        row.errorBasisPoints < 0 ? (
          unknown
        ) : (
          <span className="tabular-nums">{formatPercent(row.errorBasisPoints / 10_000, locale)}</span>
        ),
    },
    {
      id: 'p95',
      header: t('health.p95'),
      isSortable: true,
      isWideOnly: true,
      align: 'end',
      cell: (row) =>
        row.p95Ms < 0 ? (
          unknown
        ) : (
          <span className="tabular-nums">{t('health.milliseconds', { ms: formatNumber(row.p95Ms, locale) })}</span>
        ),
    },
    {
      id: 'plan',
      header: t('companies.plan'),
      isHiddenAtFirst: true,
      isWideOnly: true,
      cell: (row) => row.tenant.plan.name,
    },
    {
      id: 'assessed',
      header: t('health.assessed'),
      isHiddenAtFirst: true,
      isWideOnly: true,
      cell: (row) => <Time value={row.assessedAt} className="text-muted" />,
    },
  ]
}

export const healthListConfig = <Shown,>(
  columns: Column<Shown>[],
  plans: readonly string[],
  defaultSort = 'attention',
): ListConfig => ({
  columns,
  defaultSort: { column: defaultSort, direction: 'desc' },
  filters: { level: LEVELS, plan: plans },
})

/** What the list's address asks the room for. */
export function healthQuery(state: ListState) {
  const { filters, sort } = state
  const column = HEALTH_SORTS.find((each) => each === sort?.column)
  const levels = filters.level as Level[] | undefined
  return {
    ...foundPageOf(state),
    ...(levels?.length ? { level: levels } : {}),
    ...(filters.plan?.length ? { planId: filters.plan } : {}),
    ...(column ? { sort: column, direction: sort?.direction ?? 'asc' } : {}),
  }
}
