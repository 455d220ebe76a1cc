import { useLocale, useTranslations } from 'next-intl'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatCompact } from '@/components/ui/format-number'
import type { UsageNoticeRow } from '@/lib/billing/schema'
import { useFeatureName } from '../use-feature-name'
import { NoticeList } from './notice-list'

type CompanyUsageProps = {
  figures: readonly { metric: string; values: number[] }[]
  notices: readonly UsageNoticeRow[]
}

/** What the company publishes of its usage: each figure's last day and its way there. */
export function CompanyUsage({ figures, notices }: CompanyUsageProps) {
  const t = useTranslations('console.usage')
  const name = useFeatureName()
  const locale = useLocale()
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <CardBody className="grid gap-5">
        {figures.length === 0 && <p className="text-muted text-sm">{t('nothingYet')}</p>}
        <ul className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
          {figures.map(({ metric, values }) => (
            <li key={metric} className="grid gap-1">
              <span className="text-muted text-xs">{name(metric)}</span>
              <span className="font-medium text-fg tabular-nums">{formatCompact(values.at(-1) ?? 0, locale)}</span>
              <Trend values={values} />
            </li>
          ))}
        </ul>
        {notices.length > 0 && <NoticeList notices={notices} />}
      </CardBody>
    </Card>
  )
}

function Trend({ values }: { values: readonly number[] }) {
  const most = Math.max(1, ...values)
  return (
    <span aria-hidden className="flex h-6 items-end gap-px">
      {values.map((value, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={index}
          className="max-w-2 flex-1 rounded-t-xs bg-chart-1"
          style={{ height: `${Math.max(4, (value / most) * 100)}%` }}
        />
      ))}
    </span>
  )
}
