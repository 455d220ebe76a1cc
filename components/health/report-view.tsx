import { CircleCheck } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Stat } from '@/components/ui/stat'
import type { TenantReport, TrendFigure } from '@/lib/health/schema'
import { BenchmarkTable } from './benchmark-table'
import { CostTable } from './cost-table'
import { FindingList } from './finding-list'
import { LimitTable } from './limit-table'
import { TrendTable } from './trend-table'
import { useFigure } from './use-figure'

/** Figures at the head of a report; more is not better for all of them. */
const HEAD: readonly { figure: TrendFigure; isMoreBetter: boolean | null }[] = [
  { figure: 'conversations', isMoreBetter: true },
  { figure: 'leads', isMoreBetter: true },
  { figure: 'active_users', isMoreBetter: true },
  { figure: 'requests', isMoreBetter: null },
  { figure: 'p95_response_time_ms', isMoreBetter: false },
  { figure: 'error_rate_percent', isMoreBetter: false },
]

/** A change of less percent is neither good nor bad. */
const LEAST_CHANGE = 1

/** A report as a page, and as a sheet of paper. */
export function ReportView({ report }: { report: TenantReport }) {
  const t = useTranslations('report')
  const { recommendations, billing, cost, benchmark } = report
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-stack" data-report={report.report_period.name}>
      <Heads report={report} />
      <Part title={t('recommendations')} description={t('recommendationsHint')}>
        {recommendations.length ? (
          <FindingList findings={recommendations} />
        ) : (
          <p className="flex items-center gap-2 text-muted text-sm">
            <CircleCheck aria-hidden className="size-4 text-success" />
            {t('nothingFound')}
          </p>
        )}
      </Part>
      <Part title={t('trends')} description={t('trendsHint')}>
        <TrendTable trends={report.trends} />
      </Part>
      <Part
        title={t('limits.title')}
        description={
          <>
            {billing.plan} · <NumberText format="money" value={billing.price_cents} currency={billing.currency} />{' '}
            {t('limits.aMonth')}
          </>
        }
      >
        {billing.limits.length ? (
          <LimitTable limits={billing.limits} />
        ) : (
          <p className="text-muted text-sm">{t('notCounted')}</p>
        )}
      </Part>
      {cost && (
        <Part title={t('cost.title')} description={t('cost.hint')}>
          <CostTable cost={cost} />
        </Part>
      )}
      {benchmark && (
        <Part
          title={t('benchmark.title')}
          description={t(benchmark.among === 'industry' ? 'benchmark.amongIndustry' : 'benchmark.amongAll', {
            count: benchmark.companies,
          })}
        >
          <BenchmarkTable benchmark={benchmark} />
        </Part>
      )}
    </div>
  )
}

function Part(props: { title: ReactNode; description: ReactNode; children: ReactNode }) {
  return (
    <Card className="break-inside-avoid print:shadow-none">
      <CardHeader title={props.title} description={props.description} />
      <CardBody>{props.children}</CardBody>
    </Card>
  )
}

function Heads({ report }: { report: TenantReport }) {
  const { name, text } = useFigure()
  const format = useFormatter()
  const t = useTranslations('report')
  const heads = HEAD.flatMap(({ figure, isMoreBetter }) => {
    const trend = report.trends.find((each) => each.figure === figure)
    return trend && trend.current !== null ? [{ ...trend, current: trend.current, isMoreBetter }] : []
  })
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {heads.map(({ figure, current, change_percent: percent, isMoreBetter }) => (
        <Stat
          key={figure}
          label={name(figure)}
          value={text(figure, current)}
          hint={percent === null ? t('noComparison') : undefined}
          {...(percent === null
            ? {}
            : {
                change: {
                  text: format.number(Math.abs(percent) / 100, { style: 'percent', maximumFractionDigits: 1 }),
                  direction: percent === 0 ? 'flat' : percent > 0 ? 'up' : 'down',
                  isGood:
                    isMoreBetter === null || Math.abs(percent) < LEAST_CHANGE ? null : percent > 0 === isMoreBetter,
                },
              })}
        />
      ))}
    </div>
  )
}
