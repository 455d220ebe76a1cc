import { reachCampaign } from '@/lib/campaigns'
import { campaignIdInput } from '@/lib/campaigns/schema'
import { query } from '@/lib/operations'
import { dayIn } from './company-days'

const HOUR_MS = 3_600_000
/** Longer than that, days say more than hours. */
const MOST_HOURS = 48
const MOST_DAYS = 90

type Figures = { sent: number; opened: number; clicked: number; unsubscribed: number; bounced: number }
const NOTHING: Figures = { sent: 0, opened: 0, clicked: 0, unsubscribed: 0, bounced: 0 }

const plus = (one: Figures, other: Figures): Figures => ({
  sent: one.sent + other.sent,
  opened: one.opened + other.opened,
  clicked: one.clicked + other.clicked,
  unsubscribed: one.unsubscribed + other.unsubscribed,
  bounced: one.bounced + other.bounced,
})

/** What happened to a campaign when: hour by hour in its first two days, then day by day on the company's calendar. */
export const readTimeline = query({
  name: 'results.read-timeline',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: campaignIdInput,
  route: {
    method: 'GET',
    path: '/campaigns/{campaignId}/timeline',
    summary: 'When a campaign was sent, opened and clicked',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { campaignId } }) => {
    await reachCampaign(ctx, campaignId)
    const rows = await ctx.db.campaignHour.findMany({
      where: { campaignId },
      orderBy: { hour: 'asc' },
      take: MOST_DAYS * 24,
      select: { hour: true, sent: true, opened: true, clicked: true, unsubscribed: true, bounced: true },
    })
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return { unit: 'hour' as const, points: [] }
    const hours = Math.round((last.hour.getTime() - first.hour.getTime()) / HOUR_MS) + 1
    const unit = hours <= MOST_HOURS ? ('hour' as const) : ('day' as const)
    const placeOf = (at: Date) => (unit === 'hour' ? at.toISOString() : dayIn(at, ctx.tenant.timeZone))
    const places = new Map<string, Figures>()
    for (let at = first.hour.getTime(); at <= last.hour.getTime(); at += HOUR_MS)
      places.set(placeOf(new Date(at)), NOTHING)
    for (const { hour, ...figures } of rows) {
      const place = placeOf(hour)
      places.set(place, plus(places.get(place) ?? NOTHING, figures))
    }
    return { unit, points: [...places].slice(0, MOST_DAYS).map(([at, figures]) => ({ at, ...figures })) }
  },
})
