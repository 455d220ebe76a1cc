import { ChartColumn, Download } from 'lucide-react'
import { getFormatter, getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { FeatureGate } from '@/components/billing/feature-gate'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkTabs } from '@/components/ui/link-tabs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isAppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { compareCampaigns, readResults } from '@/lib/results'
import { compareInput, MOST_COMPARED, RESULT_PERIODS, resultsInput } from '@/lib/results/schema'
import { hasFeature } from '@/lib/tenancy'
import { EventCharts } from '../event-charts'
import { MoneyCard } from '../money-card'
import { SectionTabs } from '../section-tabs'
import { SegmentTable } from '../segment-table'
import { CampaignTable } from './campaign-table'
import { Comparison } from './comparison'
import { Funnel } from './funnel'
import { InsightList } from './insight-list'
import { LinkTable } from './link-table'

const PATH = '/dashboard/campaigns/results'

export const generateMetadata = titled('campaigns.results.title')

/** Null where fewer than two are chosen, or one of them is not there. */
async function comparisonOf(ctx: TenantContext, chosen: string[]) {
  const input = compareInput.safeParse({ campaignIds: chosen.slice(0, MOST_COMPARED) })
  if (!input.success || chosen.length < 2) return null
  try {
    return await compareCampaigns(ctx, input.data)
  } catch (error) {
    if (isAppError(error, 'not_found')) return null
    throw error
  }
}

type Results = Awaited<ReturnType<typeof readResults>>

/** What happened on the days of a period, or could have been counted in it. */
const countedIn = (timeline: Results['timeline'], { sent, openable, clickable }: Results['total']) => ({
  opens: sent === 0 || openable > 0 || timeline.some(({ opened }) => opened > 0),
  clicks: sent === 0 || clickable > 0 || timeline.some(({ clicked }) => clicked > 0),
})

export default async function ResultsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('campaigns:read')
  const [t, format, { days: wish, compare = [] }] = await Promise.all([
    getTranslations('campaigns'),
    getFormatter(),
    searchParams,
  ])
  const days = resultsInput.shape.days.safeParse(wish).data ?? '30'
  const isOpen = hasFeature(ctx.tenant, 'campaigns')
  const [results, comparison] = isOpen
    ? await Promise.all([readResults(ctx, { days }), comparisonOf(ctx, [compare].flat())])
    : [null, null]
  const dayOf = (day: string) => format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const hrefOf = (period: string) => `${PATH}?days=${period}`
  const isEmpty = results?.total.campaigns === 0 && results.timeline.every(({ sent, opened }) => sent + opened === 0)
  return (
    <Page>
      <PageHeader
        title={t('results.title')}
        description={t('results.description')}
        actions={
          results &&
          !isEmpty && (
            <ButtonLink href={`${PATH}/export?days=${days}`} prefetch={false} download>
              <Download aria-hidden />
              {t('results.export')}
            </ButtonLink>
          )
        }
      />
      <SectionTabs current="results" />
      <FeatureGate feature="campaigns">
        {results && (
          <>
            <LinkTabs
              label={t('results.period')}
              current={hrefOf(days)}
              tabs={RESULT_PERIODS.map((period) => ({ href: hrefOf(period), label: t(`results.periods.${period}`) }))}
            />
            {isEmpty ? (
              <EmptyState
                icon={<ChartColumn aria-hidden />}
                title={t('results.empty')}
                description={t('results.emptyHint')}
              />
            ) : (
              <>
                {comparison && <Comparison comparison={comparison} closeHref={hrefOf(days)} />}
                <InsightList insights={results.insights} />
                <Funnel total={results.total} usual={results.usual} />
                <MoneyCard money={results.money} />
                <Card>
                  <CardHeader title={t('results.timeline')} description={t('results.timelineHint')} />
                  <CardBody>
                    <EventCharts
                      counted={countedIn(results.timeline, results.total)}
                      points={results.timeline.map(({ day, ...figures }) => ({ label: dayOf(day), ...figures }))}
                      format={(value) => format.number(value)}
                    />
                  </CardBody>
                </Card>
                <CampaignTable campaigns={results.campaigns} chosen={[compare].flat()} days={days} />
                <SegmentTable segments={results.segments} />
                <LinkTable title={t('results.bestLinks')} links={results.links.best} />
                <LinkTable title={t('results.worstLinks')} links={results.links.worst} />
              </>
            )}
          </>
        )}
      </FeatureGate>
    </Page>
  )
}
