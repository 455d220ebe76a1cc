import { getTranslations } from 'next-intl/server'
import { idPageOf, listPage } from '@/app/_request/list-page'
import { HeldWords } from '@/components/campaigns/held-words'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Progress } from '@/components/ui/progress'
import { RefreshWhileVisible } from '@/components/ui/refresh-while-visible'
import { Stat } from '@/components/ui/stat'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { listLinks, listRecipients } from '@/lib/campaigns'
import { type CampaignView, listRecipientsInput, variantName } from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'
import { readCampaignResults } from '@/lib/results'
import { momentsOf, recipientFilters, recipientList } from '../list-config'
import { MoneyCard } from '../money-card'
import { SegmentTable } from '../segment-table'
import { ShareOf } from '../share-of'
import { InDoubt } from './in-doubt'
import { recipientColumns } from './recipient-columns'
import { TestResults } from './test-results'
import { Timeline } from './timeline'

const PAGE = 25
const REFRESH_MS = 2_000

type Props = { ctx: TenantContext; campaign: CampaignView; mayWrite: boolean; searchParams: SearchParams }

/** What came of a campaign, while it runs and after. */
export async function Results({ ctx, campaign, mayWrite, searchParams }: Props) {
  const t = await getTranslations('campaigns')
  const { id: campaignId, channel, counts, counted, status } = campaign
  const hasTest = campaign.test !== null
  const list = recipientList(channel, hasTest)
  const state = parseListState(searchParams, list)
  const filter = listRecipientsInput.shape.filter.safeParse(state.filters.state?.[0]).data
  const [links, results, page] = await Promise.all([
    listLinks(ctx, { campaignId }),
    readCampaignResults(ctx, { campaignId }),
    listPage(() => listRecipients(ctx, { ...idPageOf(state), campaignId, limit: PAGE, ...(filter ? { filter } : {}) })),
  ])
  const hasVariants = ['content', 'text'].includes(campaign.test?.written.kind ?? '')
  const isCounted = (moment: string) =>
    (moment !== 'opened' || counted.opens) && (moment !== 'clicked' || counted.clicks)
  const finished = counts.recipients - counts.queued
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
      {(status === 'running' || status === 'scheduled') && <RefreshWhileVisible everyMs={REFRESH_MS} />}
      {status === 'scheduled' && campaign.scheduledAt && (
        <Alert>
          {t('scheduledFor')} <Time value={campaign.scheduledAt} format="datetime" className="font-medium" />
        </Alert>
      )}
      {campaign.heldReason && (
        <Alert tone={campaign.heldReason === 'test' ? 'info' : 'warning'}>
          <HeldWords reason={campaign.heldReason} />
        </Alert>
      )}
      {counts.uncertain > 0 && mayWrite && <InDoubt campaignId={campaignId} count={counts.uncertain} />}
      {counts.failed > 0 && state.filters.state?.[0] !== 'failed' && (
        <Alert tone="warning" title={t('dead.title', { count: counts.failed })}>
          {t('dead.body')} <Link href={`/dashboard/campaigns/${campaignId}?state=failed`}>{t('dead.show')}</Link>
        </Alert>
      )}
      {(status === 'running' || status === 'paused') && (
        <div className="grid gap-2">
          <Progress
            label={t('progress')}
            percent={counts.recipients === 0 ? 0 : Math.round((finished / counts.recipients) * 100)}
          />
          <p className="text-muted text-sm">
            <NumberText value={finished} /> / <NumberText value={counts.recipients} />
          </p>
        </div>
      )}
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <Stat
          label={t('stats.sent')}
          value={<NumberText value={counts.sent} />}
          hint={t('results.planMessages', { count: counts.sent })}
        />
        {momentsOf(channel).map((moment) => (
          <Stat
            key={moment}
            label={t(`stats.${moment}`)}
            value={<ShareOf count={counts[moment]} of={counts.sent} isCounted={isCounted(moment)} />}
            hint={isCounted(moment) && <NumberText value={counts[moment]} />}
          />
        ))}
        <Stat
          label={t('stats.unsubscribed')}
          value={<ShareOf count={counts.unsubscribed} of={counts.sent} />}
          hint={<NumberText value={counts.unsubscribed} />}
        />
        <Stat label={t('stats.suppressed')} value={<NumberText value={counts.suppressed} />} />
        <Stat label={t('stats.failed')} value={<NumberText value={counts.failed} />} />
        <Stat label={t('stats.bounced')} value={<NumberText value={counts.bounced} />} />
        <Stat label={t('stats.uncertain')} value={<NumberText value={counts.uncertain} />} />
      </div>
      {campaign.test && <TestResults ctx={ctx} campaign={campaign} mayWrite={mayWrite} />}
      <MoneyCard money={results} />
      <Timeline ctx={ctx} campaign={campaign} />
      <SegmentTable segments={results.segments} />
      {links.length > 0 && (
        <Card>
          <CardHeader title={t('links.title')} />
          <CardBody>
            <Table aria-label={t('links.title')}>
              <TableHead>
                <TableRow>
                  <TableHeaderCell>{t('links.url')}</TableHeaderCell>
                  <TableHeaderCell>{t('links.people')}</TableHeaderCell>
                  <TableHeaderCell>{t('links.clicks')}</TableHeaderCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {links.map((link) => (
                  <TableRow key={link.position}>
                    <TableCell>
                      {hasVariants && <Badge className="me-2">{variantName(link.variant)}</Badge>}
                      <span dir="ltr" className="break-all text-fg">
                        {link.url}
                      </span>
                    </TableCell>
                    <TableCell>
                      <NumberText value={link.people} />
                    </TableCell>
                    <TableCell>
                      <NumberText value={link.clicks} />
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </CardBody>
        </Card>
      )}
      <DataTable
        label={t('recipients.title')}
        columns={recipientColumns(t, channel, hasTest)}
        rows={page.rows}
        error={page.error}
        rowId={(row) => row.contactId}
        rowLabel={(row) => row.name ?? row.address}
        rowHref={(row) => `/dashboard/contacts/${row.contactId}`}
        state={state}
        config={list}
        path={`/dashboard/campaigns/${campaignId}`}
        nextCursor={page.nextCursor}
        exportHref={`/dashboard/campaigns/${campaignId}/recipients`}
        filters={[
          {
            name: 'state',
            label: t('recipients.state'),
            isSingle: true,
            options: recipientFilters(channel).map((value) => ({ value, label: t(`recipientStates.${value}`) })),
          },
        ]}
        empty={<p className="p-8 text-center text-muted">{t('recipients.empty')}</p>}
      />
    </div>
  )
}
