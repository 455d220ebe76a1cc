import { useTranslations } from 'next-intl'
import { Card, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { useFeatureName } from './use-feature-name'

export type UsageRow = { day: Date; metric: string; value: bigint }

/** Numbers that the company's own jobs publish, newest day first; never its rows. */
export function CompanyUsage({ usage }: { usage: readonly UsageRow[] }) {
  const t = useTranslations('console.usage')
  const featureName = useFeatureName()
  return (
    <Card>
      <CardHeader title={t('title')} description={t('description')} />
      <div className="p-card">
        {usage.length === 0 ? (
          <p className="text-muted text-sm">{t('none')}</p>
        ) : (
          <Table aria-label={t('table')}>
            <TableHead>
              <TableRow>
                <TableHeaderCell>{t('day')}</TableHeaderCell>
                <TableHeaderCell>{t('metric')}</TableHeaderCell>
                <TableHeaderCell className="text-end">{t('value')}</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {usage.map((row) => (
                <TableRow key={`${row.day.toISOString()} ${row.metric}`}>
                  <TableCell>
                    <Time value={row.day} format="date" />
                  </TableCell>
                  <TableCell>{featureName(row.metric)}</TableCell>
                  <TableCell className="text-end">
                    <NumberText value={Number(row.value)} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </div>
    </Card>
  )
}
