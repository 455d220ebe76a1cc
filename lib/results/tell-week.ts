import { z } from 'zod'
import { countedOf } from '@/lib/campaigns'
import { notifyMembers } from '@/lib/notifications'
import { type CommandContext, command } from '@/lib/operations'
import { tellWeekOf } from './arrange-week'
import { begunCampaigns } from './begun-campaigns'
import { dayIn, daysBefore, surelyBefore } from './company-days'
import { readWeekMoney } from './week-money'
import { type WeekFigures, weekWords } from './week-words'

const WEEK_DAYS = 7
/** Fewer messages say nothing about which campaign was opened most. */
const ENOUGH = 20

async function figuresOfWeek(ctx: CommandContext, monday: string): Promise<WeekFigures> {
  const { timeZone } = ctx.tenant
  const first = daysBefore(monday, WEEK_DAYS)
  const isInside = (day: string) => day >= first && day < monday
  const hours = await ctx.db.campaignHour.groupBy({
    by: ['hour'],
    where: { hour: { gte: surelyBefore(first) } },
    _sum: { sent: true, opened: true, clicked: true, replied: true, unsubscribed: true, bounced: true },
  })
  const inside = hours.filter(({ hour }) => isInside(dayIn(hour, timeZone)))
  const sum = (name: 'sent' | 'opened' | 'clicked' | 'replied' | 'unsubscribed' | 'bounced') =>
    inside.reduce((total, { _sum }) => total + (_sum[name] ?? 0), 0)
  const counted = (await begunCampaigns(ctx, first)).filter((row) => isInside(row.day) && countedOf(row).opens)
  const shares = counted
    .filter(({ sent: messages }) => messages >= ENOUGH)
    .map(({ name, opened, sent }) => ({ name, share: opened / sent }))
  const best = shares.sort((one, other) => other.share - one.share)[0] ?? null
  return {
    sent: sum('sent'),
    opened: sum('opened'),
    clicked: sum('clicked'),
    replied: sum('replied'),
    unsubscribed: sum('unsubscribed'),
    bounced: sum('bounced'),
    best,
    countsOpens: counted.length > 0 || sum('opened') > 0,
    ...(await readWeekMoney(ctx, first, monday)),
  }
}

/** Tells members how the campaigns of a week did. A week in which nothing happened is not worth a word. */
export const tellWeek = command({
  name: 'results.tell-week',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ monday: z.iso.date() }),
  handler: async ({ ctx, input: { monday } }) => {
    const week = await figuresOfWeek(ctx, monday)
    const { best, costs, wonValues, countsOpens, ...counts } = week
    if (Object.values(counts).every((count) => count === 0)) return { told: 0 }
    const told = await notifyMembers(ctx, {
      kind: 'campaign_results',
      key: `campaign_results:${monday}`,
      to: { permission: 'campaigns:read' },
      link: '/dashboard/campaigns/results?days=7',
      words: (language) => weekWords(language, week),
    })
    // Mails are opened in the week after as well. Whoever was told already has this asked for.
    if (told.length > 0) tellWeekOf(ctx, new Date())
    return { told: told.length }
  },
})
