import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { Benchmark } from '@/lib/health/schema'
import { useFigure } from './use-figure'

type Place = 'below' | 'usual' | 'above'

const placeOf = ({ own, lower, upper }: Benchmark['figures'][number]): Place =>
  own < lower ? 'below' : own > upper ? 'above' : 'usual'

/** The company's own figures beside what is usual among those that it is compared with. */
export function BenchmarkTable({ benchmark }: { benchmark: Benchmark }) {
  const t = useTranslations('report.benchmark')
  const { name, text } = useFigure()
  return (
    <Table aria-label={t('title')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('figure')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('own')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('median')}</TableHeaderCell>
          <TableHeaderCell className="text-end max-sm:hidden">{t('middle')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('place')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {benchmark.figures.map((row) => (
          <TableRow key={row.figure}>
            <TableCell className="min-w-32 text-fg">{name(row.figure)}</TableCell>
            <TableCell className="text-end font-medium tabular-nums">{text(row.figure, row.own)}</TableCell>
            <TableCell className="text-end tabular-nums">{text(row.figure, row.median)}</TableCell>
            <TableCell className="whitespace-nowrap text-end text-muted tabular-nums max-sm:hidden">
              {t('range', { lower: text(row.figure, row.lower), upper: text(row.figure, row.upper) })}
            </TableCell>
            <TableCell className="text-end">
              <Badge tone={placeOf(row) === 'usual' ? 'neutral' : 'info'}>{t(`places.${placeOf(row)}`)}</Badge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
