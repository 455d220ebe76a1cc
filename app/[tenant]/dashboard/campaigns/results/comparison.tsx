import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CostAmounts } from '@/components/campaigns/cost-amounts'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { compareCampaigns } from '@/lib/results'
import { LeadValues } from '../money-card'
import { ShareOf } from '../share-of'

type Compared = Awaited<ReturnType<typeof compareCampaigns>>
type One = Compared['campaigns'][number]

/** Campaigns side by side, and whether they differ by more than chance. */
export function Comparison({ comparison, closeHref }: { comparison: Compared; closeHref: string }) {
  const t = useTranslations('campaigns')
  const { campaigns, clear } = comparison
  const share = (count: number, { counts }: One, isCounted: boolean) => (
    <ShareOf count={count} of={counts.sent} isCounted={isCounted} />
  )
  const rows: [string, (one: One) => ReactNode][] = [
    [t('results.began'), ({ startedAt }) => (startedAt ? <Time value={startedAt} format="date" /> : '—')],
    [t('stats.sent'), ({ counts }) => <NumberText value={counts.sent} />],
    [t('stats.opened'), (one) => share(one.counts.opened, one, one.counted.opens)],
    [t('results.openedFirstDay'), (one) => share(one.firstDay.opened, one, one.counted.opens)],
    [t('stats.clicked'), (one) => share(one.counts.clicked, one, one.counted.clicks)],
    [t('results.clickedFirstDay'), (one) => share(one.firstDay.clicked, one, one.counted.clicks)],
    [t('stats.unsubscribed'), ({ counts }) => <ShareOf count={counts.unsubscribed} of={counts.sent} />],
    [t('stats.replied'), ({ counts }) => <ShareOf count={counts.replied} of={counts.sent} />],
    [t('stats.bounced'), ({ counts }) => <ShareOf count={counts.bounced} of={counts.sent + counts.failed} />],
    [t('results.costs'), ({ money }) => <CostAmounts costs={money.costs} />],
    [t('results.leads'), ({ money }) => (money.leads ? <NumberText value={money.leads.leads} /> : '—')],
    [t('results.won'), ({ money }) => (money.leads ? <NumberText value={money.leads.won} /> : '—')],
    [t('results.wonValue'), ({ money }) => (money.leads ? <LeadValues values={money.leads.wonValues} /> : '—')],
  ]
  return (
    <Card>
      <CardHeader
        title={t('results.comparison')}
        description={`${t(clear.opened ? 'results.opensDiffer' : 'results.opensAlike')} ${t(
          clear.clicked ? 'results.clicksDiffer' : 'results.clicksAlike',
        )}`}
        actions={
          <ButtonLink href={closeHref} size="sm" variant="ghost">
            {t('results.close')}
          </ButtonLink>
        }
      />
      <CardBody className="overflow-x-auto">
        <Table aria-label={t('results.comparison')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>
                <span className="sr-only">{t('results.step')}</span>
              </TableHeaderCell>
              {campaigns.map(({ id, name }) => (
                <TableHeaderCell key={id} className="max-w-48 truncate text-end">
                  <Link href={`/dashboard/campaigns/${id}`}>
                    <bdi>{name}</bdi>
                  </Link>
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(([label, cell]) => (
              <TableRow key={label}>
                <TableCell className="text-muted">{label}</TableCell>
                {campaigns.map((one) => (
                  <TableCell key={one.id} className="text-end">
                    {cell(one)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  )
}
