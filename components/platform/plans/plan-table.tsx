import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'

export type PlanRow = {
  id: string
  name: string
  priceCents: number
  currency: string
  currentVersion: number
  isRetired: boolean
  companies: number
  companiesBehind: number
}

/** Every plan with who has it; a few rows, in the operator's order. */
export function PlanTable({ plans }: { plans: readonly PlanRow[] }) {
  const t = useTranslations('console.plans')
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-xs">
      <Table aria-label={t('title')}>
        <TableHead className="bg-sunken/60">
          <TableRow>
            <TableHeaderCell className="ps-4">{t('name')}</TableHeaderCell>
            <TableHeaderCell>{t('price')}</TableHeaderCell>
            <TableHeaderCell>{t('versionColumn')}</TableHeaderCell>
            <TableHeaderCell className="text-end">{t('companiesColumn')}</TableHeaderCell>
            <TableHeaderCell className="pe-4 text-end">{t('behind')}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {plans.map((plan) => (
            <TableRow key={plan.id} className="hover:bg-sunken/60">
              <TableCell className="ps-4">
                <span className="flex items-center gap-2">
                  <Link href={`/plans/${plan.id}`} className="font-medium text-fg hover:underline">
                    {plan.name}
                  </Link>
                  {plan.isRetired && <Badge>{t('retired')}</Badge>}
                </span>
              </TableCell>
              <TableCell>
                <NumberText value={plan.priceCents} format="money" currency={plan.currency.toUpperCase()} />
              </TableCell>
              <TableCell className="tabular-nums">{plan.currentVersion}</TableCell>
              <TableCell className="text-end">
                <NumberText value={plan.companies} />
              </TableCell>
              <TableCell className="pe-4 text-end text-muted">
                <NumberText value={plan.companiesBehind} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
