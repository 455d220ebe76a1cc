import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/components/ui/format-number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { Cost } from '@/lib/health/schema'
import { numberFormat } from '@/lib/kernel/schema'

/** What a company costs in a period, unit by unit, against what it pays. */
export function CostTable({ cost }: { cost: Cost }) {
  const t = useTranslations('report.cost')
  const locale = useLocale()
  const money = (amount: number, digits = 2) =>
    numberFormat(locale, { style: 'currency', currency: cost.currency, maximumFractionDigits: digits }).format(amount)
  const sums = [
    { label: t('total'), value: cost.total },
    { label: t('revenue'), value: cost.revenue },
    { label: t('margin'), value: cost.margin },
  ]
  return (
    <Table aria-label={t('title')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('unit')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('quantity')}</TableHeaderCell>
          <TableHeaderCell className="text-end max-sm:hidden">{t('price')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('amount')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {cost.lines.map(({ unit, quantity, per, price, cost: amount }) => (
          <TableRow key={unit}>
            <TableCell>{t(`units.${unit}`)}</TableCell>
            <TableCell className="text-end tabular-nums">{formatNumber(quantity, locale)}</TableCell>
            <TableCell className="text-end text-muted tabular-nums max-sm:hidden">
              {per === 1 ? money(price, 4) : t('priceFor', { price: money(price, 4), per: formatNumber(per, locale) })}
            </TableCell>
            <TableCell className="text-end tabular-nums">{money(amount)}</TableCell>
          </TableRow>
        ))}
        {sums.map(({ label, value }) => (
          <TableRow key={label} className="font-medium text-fg">
            <TableCell>{label}</TableCell>
            <TableCell />
            <TableCell className="max-sm:hidden" />
            <TableCell className="text-end tabular-nums">
              {value === null ? <span className="font-normal text-muted">{t('otherCurrency')}</span> : money(value)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
