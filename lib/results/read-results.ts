import { campaignRow, countedOf } from '@/lib/campaigns'
import { query, type TenantContext } from '@/lib/operations'
import { type BegunCampaign, begunCampaigns } from './begun-campaigns'
import { dayIn, daysBefore, lastDays, surelyBefore } from './company-days'
import { insightsOf } from './insights'
import { readMoney, readTotalMoney } from './money'
import { figuresOf } from './result-figures'
import { resultLinks } from './result-links'
import { resultSegments } from './result-segments'
import { resultsInput } from './schema'

/** What is usual is what the days before a period say. */
const USUAL_DAYS = 90
const SHOWN = 100

/** What happened on each day, whichever campaign it belongs to. */
async function timelineOf({ db, tenant }: TenantContext, days: readonly string[]) {
  const first = days[0] ?? dayIn(new Date(), tenant.timeZone)
  const hours = await db.campaignHour.groupBy({
    by: ['hour'],
    where: { hour: { gte: surelyBefore(first) } },
    _sum: { sent: true, opened: true, clicked: true, unsubscribed: true, bounced: true },
  })
  const byDay = Map.groupBy(hours, ({ hour }) => dayIn(hour, tenant.timeZone))
  return days.map((day) => {
    const of = byDay.get(day) ?? []
    const sum = (name: 'sent' | 'opened' | 'clicked' | 'unsubscribed' | 'bounced') =>
      of.reduce((total, { _sum }) => total + (_sum[name] ?? 0), 0)
    return {
      day,
      sent: sum('sent'),
      opened: sum('opened'),
      clicked: sum('clicked'),
      unsubscribed: sum('unsubscribed'),
      bounced: sum('bounced'),
    }
  })
}

const idsOf = (rows: readonly BegunCampaign[]) => rows.map(({ id }) => id)
const opensOf = ({ id, name, opened, sent }: BegunCampaign) => ({ id, name, opens: { hits: opened, of: sent } })

/** What came of all campaigns that began in a period, against what is usual. */
export const readResults = query({
  name: 'results.read',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: resultsInput,
  route: { method: 'GET', path: '/campaign-results', summary: 'Results of all campaigns', tags: ['Campaigns'] },
  handler: async ({ ctx, input }) => {
    const days = lastDays(dayIn(new Date(), ctx.tenant.timeZone), Number(input.days))
    const [firstDay = ''] = days
    const all = await begunCampaigns(ctx, daysBefore(firstDay, USUAL_DAYS))
    const begun = all.filter(({ day }) => day >= firstDay)
    const shown = begun.slice(0, SHOWN)
    const [timeline, links, segments, money, moneyOf] = await Promise.all([
      timelineOf(ctx, days),
      resultLinks(ctx, begun),
      resultSegments(ctx, begun),
      readTotalMoney(ctx, idsOf(begun)),
      readMoney(ctx, idsOf(shown)),
    ])
    const total = figuresOf(begun)
    const usual = figuresOf(all.filter(({ day }) => day < firstDay))
    return {
      from: firstDay,
      until: days.at(-1) ?? firstDay,
      total,
      usual,
      timeline,
      links,
      segments,
      money,
      campaigns: shown.map((row) => ({ ...campaignRow(row), money: moneyOf(row.id) })),
      insights: insightsOf({
        now: total,
        usual,
        campaigns: begun.filter((row) => countedOf(row).opens).map(opensOf),
      }),
    }
  },
})
