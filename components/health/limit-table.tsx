import { useLocale, useTranslations } from 'next-intl'
import { useFeatureName } from '@/components/platform/use-feature-name'
import { Badge } from '@/components/ui/badge'
import { formatNumber, formatPercent } from '@/components/ui/format-number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { TenantReport } from '@/lib/health/schema'

/** What is used of what the plan grants; storage in megabytes, as the plan says it. */
export function LimitTable({ limits }: { limits: TenantReport['billing']['limits'] }) {
  const t = useTranslations('report.limits')
  const name = useFeatureName()
  const locale = useLocale()
  return (
    <Table aria-label={t('title')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('resource')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('used')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('limit')}</TableHeaderCell>
          <TableHeaderCell className="text-end">{t('share')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {limits.map(({ resource, used, limit }) => (
          <TableRow key={resource}>
            <TableCell className="text-fg">
              {resource === 'storage' ? t('storage') : name(resource)}
              {limit !== null && used > limit && (
                <Badge tone="danger" className="ms-2">
                  {t('over')}
                </Badge>
              )}
            </TableCell>
            <TableCell className="text-end tabular-nums">{formatNumber(used, locale)}</TableCell>
            <TableCell className="text-end tabular-nums">
              {limit === null ? <span className="text-muted">{t('none')}</span> : formatNumber(limit, locale)}
            </TableCell>
            <TableCell className="text-end text-muted tabular-nums">
              {limit ? formatPercent(used / limit, locale) : ''}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
