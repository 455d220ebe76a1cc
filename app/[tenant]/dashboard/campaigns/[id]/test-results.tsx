import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { getTest } from '@/lib/campaigns'
import {
  type CampaignView,
  COUNTED_BY,
  contentsOf,
  type Measure,
  type TestInput,
  templatesOf,
  textsOf,
  type VariantCounts,
  variantName,
} from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'
import { templatesKnown } from '../message-setups'
import { ShareOf } from '../share-of'
import { ChooseWinner } from './choose-winner'
import { standingWords, verdictWords } from './test-words'

type Props = { ctx: TenantContext; campaign: CampaignView; mayWrite: boolean }

/** How the variants of a test did, whether that is more than chance, and what the rest gets. */
export async function TestResults({ ctx, campaign, mayWrite }: Props) {
  const [t, stats, found] = await Promise.all([
    getTranslations('campaigns.ab'),
    getTranslations('campaigns.stats'),
    getTest(ctx, { campaignId: campaign.id }),
  ])
  const { test, counted, verdicts } = found
  const { written, winner, evidence, dueAt, decidedAt } = test
  const said = await saidBy(ctx, campaign, written)
  const rule = written.kind === 'time' ? null : written.rule
  const isOpen = winner === null && rule !== null && ['running', 'paused'].includes(campaign.status)
  const moment = decidedAt ?? (isOpen && rule !== 'hand' ? dueAt : null)
  const decidedBy = rule === null || rule === 'hand' ? null : COUNTED_BY[rule]
  const describe = (position: number) => {
    if (written.kind !== 'time') return said[position]
    const delayHours = written.variants[position - 1]?.delayHours
    return delayHours === undefined ? t('ownTime') : t('later', { hours: delayHours })
  }
  return (
    <Card>
      <CardHeader title={t('title')} description={t(`kinds.${written.kind}`)} />
      <CardBody className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        <div className="grid gap-1 text-fg text-sm">
          <p className="font-medium">
            {standingWords(t, found, campaign)} {moment && <Time value={moment} format="datetime" />}
          </p>
          {verdicts.map((verdict) => (
            <p key={verdict.measure} className="text-muted">
              {verdictWords(t, verdict)}
            </p>
          ))}
        </div>
        <Table aria-label={t('variants')}>
          <TableHead>
            <TableRow>
              <TableHeaderCell>{t('variant')}</TableHeaderCell>
              <TableHeaderCell className="text-end">{stats('sent')}</TableHeaderCell>
              {counted.map((measure) => (
                <TableHeaderCell key={measure} className="text-end">
                  {t(`measures.${measure}`)}
                </TableHeaderCell>
              ))}
              <TableHeaderCell className="text-end">{stats('unsubscribed')}</TableHeaderCell>
              {verdicts.map(({ measure }) => (
                <TableHeaderCell key={measure} className="text-end">
                  {t('chance', { measure: t(`measures.${measure}`) })}
                </TableHeaderCell>
              ))}
              {evidence && decidedBy && <TableHeaderCell className="text-end">{t('atChoice')}</TableHeaderCell>}
            </TableRow>
          </TableHead>
          <TableBody>
            {test.counts.map((counts, position) => (
              <TableRow key={variantName(position)}>
                <TableCell className="min-w-48">
                  <span className="flex items-center gap-2">
                    <Badge tone={winner === position ? 'success' : 'neutral'}>{variantName(position)}</Badge>
                    <span dir="auto" className="line-clamp-2 text-fg">
                      {describe(position)}
                    </span>
                  </span>
                </TableCell>
                <TableCell className="whitespace-nowrap text-end">
                  <NumberText value={counts.sent} /> / <NumberText value={counts.recipients} />
                </TableCell>
                {counted.map((measure) => (
                  <TableCell key={measure} className="text-end">
                    <Share {...shareOf(counts, COUNTED_BY[measure])} />
                  </TableCell>
                ))}
                <TableCell className="text-end">
                  <Share count={counts.unsubscribed} of={counts.sent} />
                </TableCell>
                {verdicts.map(({ measure, best, others }) => (
                  <TableCell key={measure} className="text-end text-muted">
                    {position === best ? (
                      t('best')
                    ) : (
                      <Chance value={others.find((one) => one.position === position)?.chance ?? 1} />
                    )}
                  </TableCell>
                ))}
                {evidence && decidedBy && (
                  <TableCell className="text-end text-muted">
                    <Share {...shareOf(evidence[position], decidedBy)} />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
        {isOpen && mayWrite && (
          <div className="flex flex-wrap gap-2">
            {test.counts.map((_, position) => (
              <ChooseWinner
                key={variantName(position)}
                campaignId={campaign.id}
                variant={position}
                waiting={dueAt === null ? null : campaign.counts.queued}
              />
            ))}
          </div>
        )}
        <p className="text-muted text-xs">
          {t('chanceHint')} {counted.includes('opens') && t('opensHint')}
          {counted.includes('reads') && t('readsHint')}
        </p>
      </CardBody>
    </Card>
  )
}

const shareOf = (counts: VariantCounts | undefined, { hits, of }: (typeof COUNTED_BY)[Measure]) => ({
  count: counts?.[hits] ?? 0,
  of: counts?.[of] ?? 0,
})

/** What each variant says in a line, A first. */
async function saidBy(ctx: TenantContext, campaign: CampaignView, test: TestInput): Promise<(string | undefined)[]> {
  if (campaign.content) return contentsOf(campaign.content, test).map(({ subject }) => subject)
  if (campaign.sms) return textsOf(campaign.sms, test).map(({ text }) => text)
  const messages = campaign.whatsapp ? templatesOf(campaign.whatsapp, test) : []
  const known = await templatesKnown(
    ctx,
    messages.map(({ templateId }) => templateId),
  )
  return messages.map(({ templateId }) => known.find(({ id }) => id === templateId)?.name)
}

const LEAST_SHOWN = 0.001

/** No chance is nought. */
const Chance = ({ value }: { value: number }) => (
  <bdi>
    {value < LEAST_SHOWN && '< '}
    <NumberText value={Math.max(value, LEAST_SHOWN)} format="percent" />
  </bdi>
)

/** A share with what it is made of. */
const Share = ({ count, of }: { count: number; of: number }) => (
  <span className="inline-flex flex-col items-end">
    <ShareOf count={count} of={of} />
    <span className="text-muted text-xs">
      <NumberText value={count} />
    </span>
  </span>
)
