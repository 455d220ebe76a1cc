import { useLocale, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatDuration, formatPercent } from '@/components/ui/format-number'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { NamedFigures } from '@/lib/support-figures/schema'
import { type FigurePart, useFigureName } from './use-figure-name'

type FigureTableProps = { of: FigurePart; rows: readonly NamedFigures[] }

const NONE = '–'

/** The same figures for each channel, team, person, assistant or priority. */
export function FigureTable({ of, rows }: FigureTableProps) {
  const t = useTranslations('analytics.support')
  const nameOf = useFigureName(of)
  const locale = useLocale()
  if (rows.length === 0) return null
  const duration = (ms: number | null) => (ms === null ? NONE : formatDuration(ms, locale))
  return (
    <Card>
      <CardHeader title={t(`tables.${of}`)} />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t(`tables.${of}`)}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('name')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('figures.begun')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('figures.responseMedian')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('figures.responseP90')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('figures.resolutionMedian')}</TableHeaderCell>
              <TableHeaderCell className="text-end max-sm:hidden">{t('figures.botShare')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{t('figures.satisfaction')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key}>
                <TableCell className="max-w-64 truncate font-medium text-fg">
                  <bdi>{nameOf(row)}</bdi>
                </TableCell>
                <TableCell className="text-end">
                  <NumberText value={row.begun} />
                </TableCell>
                <TableCell className="text-end tabular-nums">{duration(row.responseMedianMs)}</TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">{duration(row.responseP90Ms)}</TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">
                  {duration(row.resolutionMedianMs)}
                </TableCell>
                <TableCell className="text-end tabular-nums max-sm:hidden">
                  {formatPercent(row.botAlone / row.begun, locale)}
                </TableCell>
                <TableCell className="text-end tabular-nums">
                  {row.rated === 0 ? NONE : <NumberText value={Math.round((10 * row.scoreSum) / row.rated) / 10} />}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
