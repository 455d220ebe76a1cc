import { useFormatter, useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PERIODS, type TenantReport } from '@/lib/health/schema'

/** Chooses a report's period; under it, the days that it covers. */
export function PeriodTabs({ path, report }: { path: string; report: TenantReport }) {
  const t = useTranslations('report')
  const format = useFormatter()
  const { name, from, to, days } = report.report_period
  const hrefOf = (period: string) => `${path}?period=${period}`
  const dates = format.dateTimeRange(new Date(from), new Date(to), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="print:hidden">
        <LinkTabs
          label={t('period')}
          current={hrefOf(name)}
          tabs={PERIODS.map((period) => ({ href: hrefOf(period), label: t(`periods.${period}`) }))}
        />
      </div>
      <p className="text-muted text-sm">{t('covers', { dates, days })}</p>
    </div>
  )
}
