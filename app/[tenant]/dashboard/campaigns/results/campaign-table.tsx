import { useTranslations } from 'next-intl'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { CampaignRow } from '@/lib/campaigns/schema'
import type { ResultMoney } from '@/lib/results/schema'
import { ShareOf } from '../share-of'

type Counted = CampaignRow & { money: ResultMoney }
type Props = { campaigns: readonly Counted[]; chosen: readonly string[]; days: string }

/** The campaigns of the period; those that are ticked are compared. Its form works without JavaScript. */
export function CampaignTable({ campaigns, chosen, days }: Props) {
  const t = useTranslations('campaigns')
  if (campaigns.length === 0) return null
  return (
    <Card>
      <form method="get">
        <input type="hidden" name="days" value={days} />
        <CardHeader
          title={t('results.campaigns')}
          description={campaigns.length > 1 && t('results.compareHint')}
          actions={
            campaigns.length > 1 && (
              <Button type="submit" size="sm">
                {t('results.compare')}
              </Button>
            )
          }
        />
        <CardBody className="overflow-x-auto">
          <Table aria-label={t('results.campaigns')}>
            <TableHead>
              <TableRow>
                <TableHeaderCell className="w-8">
                  <span className="sr-only">{t('results.compare')}</span>
                </TableHeaderCell>
                <TableHeaderCell>{t('columns.name')}</TableHeaderCell>
                <TableHeaderCell className="text-end">{t('stats.sent')}</TableHeaderCell>
                <TableHeaderCell className="text-end">{t('stats.opened')}</TableHeaderCell>
                <TableHeaderCell className="text-end">{t('stats.clicked')}</TableHeaderCell>
                <TableHeaderCell className="text-end max-sm:hidden">{t('stats.unsubscribed')}</TableHeaderCell>
                <TableHeaderCell className="text-end max-sm:hidden">{t('results.leads')}</TableHeaderCell>
                <TableHeaderCell className="text-end max-sm:hidden">{t('results.costs')}</TableHeaderCell>
                <TableHeaderCell className="max-sm:hidden">{t('results.began')}</TableHeaderCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {campaigns.map(({ id, name, counts, counted, startedAt, money }) => (
                <TableRow key={id}>
                  <TableCell>
                    <input
                      type="checkbox"
                      name="compare"
                      value={id}
                      defaultChecked={chosen.includes(id)}
                      aria-label={t('results.choose', { name })}
                      className="size-4 accent-primary"
                    />
                  </TableCell>
                  <TableCell className="max-w-64">
                    <Link href={`/dashboard/campaigns/${id}`} className="block truncate">
                      <bdi>{name}</bdi>
                    </Link>
                  </TableCell>
                  <TableCell className="text-end">
                    <NumberText value={counts.sent} />
                  </TableCell>
                  <TableCell className="text-end">
                    <ShareOf count={counts.opened} of={counts.sent} isCounted={counted.opens} />
                  </TableCell>
                  <TableCell className="text-end">
                    <ShareOf count={counts.clicked} of={counts.sent} isCounted={counted.clicks} />
                  </TableCell>
                  <TableCell className="text-end max-sm:hidden">
                    <ShareOf count={counts.unsubscribed} of={counts.sent} />
                  </TableCell>
                  <TableCell className="text-end max-sm:hidden">
                    {money.leads ? <NumberText value={money.leads.leads} /> : '—'}
                  </TableCell>
                  <TableCell className="text-end max-sm:hidden">
                    <CostAmounts costs={money.costs} />
                  </TableCell>
                  <TableCell className="max-sm:hidden">
                    {startedAt && <Time value={startedAt} className="text-muted" />}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </CardBody>
      </form>
    </Card>
  )
}
