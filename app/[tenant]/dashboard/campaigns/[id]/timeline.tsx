import { getFormatter, getTranslations } from 'next-intl/server'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import type { CampaignView } from '@/lib/campaigns/schema'
import type { TenantContext } from '@/lib/operations'
import { readTimeline } from '@/lib/results'
import { EventCharts } from '../event-charts'

/** When a campaign was sent, opened and clicked, on the company's clock. */
export async function Timeline({ ctx, campaign }: { ctx: TenantContext; campaign: CampaignView }) {
  const [t, format, { unit, points }] = await Promise.all([
    getTranslations('campaigns.results'),
    getFormatter(),
    readTimeline(ctx, { campaignId: campaign.id }),
  ])
  if (points.length === 0) return null
  const labelOf = (at: string) =>
    unit === 'day'
      ? format.dateTime(new Date(at), { day: 'numeric', month: 'short', timeZone: 'UTC' })
      : format.dateTime(new Date(at), {
          day: 'numeric',
          month: 'short',
          hour: 'numeric',
          minute: '2-digit',
          timeZone: ctx.tenant.timeZone,
        })
  return (
    <Card>
      <CardHeader title={t(unit === 'day' ? 'byDay' : 'byHour')} />
      <CardBody>
        <EventCharts
          counted={campaign.counted}
          points={points.map(({ at, ...figures }) => ({ label: labelOf(at), ...figures }))}
          format={(value) => format.number(value)}
        />
      </CardBody>
    </Card>
  )
}
