import type { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { Column } from '@/components/ui/data-table'
import { formatMoney } from '@/components/ui/format-number'
import { TenantStatusBadge } from '../tenant-status'

type Row = {
  tenantId: string
  costCents: number | null
  marginCents: number | null
  tenant: { name: string; status: string; plan: { name: string } }
}

type Words = ReturnType<typeof useTranslations<'console'>>

export const costColumns = (t: Words, locale: string, currency: string): Column<Row>[] => {
  const money = (cents: number | null) =>
    cents === null ? (
      <span className="text-subtle">{t('costs.otherCurrency')}</span>
    ) : (
      <span className={cn('tabular-nums', cents < 0 && 'text-danger')}>{formatMoney(cents, currency, locale)}</span>
    )
  return [
    { id: 'name', header: t('companies.company'), isSortable: true, cell: (row) => row.tenant.name },
    { id: 'plan', header: t('companies.plan'), isWideOnly: true, cell: (row) => row.tenant.plan.name },
    {
      id: 'status',
      header: t('companies.status'),
      isWideOnly: true,
      cell: (row) => <TenantStatusBadge status={row.tenant.status} />,
    },
    {
      id: 'revenue',
      header: t('costs.revenue'),
      isWideOnly: true,
      align: 'end',
      cell: (row) => money(row.marginCents === null || row.costCents === null ? null : row.marginCents + row.costCents),
    },
    { id: 'cost', header: t('costs.cost'), isSortable: true, align: 'end', cell: (row) => money(row.costCents) },
    { id: 'margin', header: t('costs.margin'), isSortable: true, align: 'end', cell: (row) => money(row.marginCents) },
  ]
}
