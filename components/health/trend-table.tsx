import { useFormatter, useTranslations } from 'next-intl'
import { Sparkline } from '@/components/ui/chart-lines'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { Trend } from '@/lib/health/schema'
import { useFigure } from './use-figure'

/** Each figure of a report: now, in the period before, the change, and its days as a line. */
export function TrendTable({ trends }: { trends: readonly Trend[] }) {
  const t = useTranslations('report')
  const { name, text } = useFigure()
  const format = useFormatter()
  const changeOf = (percent: number) =>
    format.number(percent / 100, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const unknown = <span className="text-subtle">{t('unknown')}</span>
  return (
    <Table aria-label={t('trends')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('figure')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('current')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('previous')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('change')}</TableHeaderCell>
          <TableHeaderCell className="text-end max-sm:hidden">{t('days')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {trends
          .filter(({ current }) => current !== null)
          .map(({ figure, current, previous, change_percent, series }) => (
            <TableRow key={figure}>
              <TableCell className="min-w-32 text-fg">{name(figure)}</TableCell>
              <TableCell className="whitespace-nowrap text-end font-medium tabular-nums">
                {text(figure, current ?? 0)}
              </TableCell>
              <TableCell className="whitespace-nowrap text-end text-muted tabular-nums">
                {previous === null ? unknown : text(figure, previous)}
              </TableCell>
              <TableCell className="whitespace-nowrap text-end tabular-nums">
                {change_percent === null ? unknown : <bdi>{changeOf(change_percent)}</bdi>}
              </TableCell>
              <TableCell className="text-end max-sm:hidden">
                <Sparkline values={series.map(({ value }) => value)} />
              </TableCell>
            </TableRow>
          ))}
      </TableBody>
    </Table>
  )
}
