import { csvLine } from '@/lib/kernel'
import type { REPORT_FORMATS, TenantReport } from './schema'

type Cell = string | number | null

/** One line a figure, so that a spreadsheet can filter: what of, which figure, which day, how much. */
function linesOf(report: TenantReport): Cell[][] {
  const { report_period: period, current_metrics: metrics } = report
  return [
    ['section', 'figure', 'day', 'value'],
    ['report', 'tenant_id', null, report.tenant_id],
    ['report', 'company', null, report.company],
    ['report', 'period', null, period.name],
    ['report', 'from', null, period.from],
    ['report', 'to', null, period.to],
    ...Object.entries(metrics).flatMap(([section, figures]) =>
      Object.entries(figures).map(([figure, value]): Cell[] => [section, figure, null, value]),
    ),
    ...report.trends.flatMap(({ figure, current, previous, change_percent, series }): Cell[][] => [
      ['trend', figure, null, current],
      ['trend_before', figure, null, previous],
      ['trend_change_percent', figure, null, change_percent],
      ...series.map(({ day, value }): Cell[] => ['day', figure, day, value]),
    ]),
    ...report.recommendations.map(({ rule, message }): Cell[] => ['recommendation', rule, null, message]),
    ...report.billing.limits.flatMap(({ resource, used, limit }): Cell[][] => [
      ['used', resource, null, used],
      ['limit', resource, null, limit],
    ]),
    ...(report.cost?.lines.map(({ unit, cost }): Cell[] => ['cost', unit, null, cost]) ?? []),
    ...(report.cost
      ? ([
          ['cost', 'total', null, report.cost.total],
          ['cost', 'margin', null, report.cost.margin],
        ] as Cell[][])
      : []),
  ]
}

const TYPES = { json: 'application/json', csv: 'text/csv; charset=utf-8' }

/** A report as a download. */
export function reportFile(report: TenantReport, format: (typeof REPORT_FORMATS)[number]): Response {
  const body = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : linesOf(report).map(csvLine).join('')
  const { from, to } = report.report_period
  return new Response(body, {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="report-${from}-${to}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}
