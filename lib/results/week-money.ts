import type { TenantContext } from '@/lib/operations'
import { costOf, priceBook } from '@/lib/prices'
import { leadSums, USAGE_KINDS, usageOf } from './money'
import { midnightOf } from './week-end'
import type { WeekFigures } from './week-words'

/** What a week's messages cost, and the leads of campaigns that were made or won in it. Days of messages are those of UTC. */
export async function readWeekMoney(
  ctx: TenantContext,
  first: string,
  monday: string,
): Promise<Pick<WeekFigures, 'costs' | 'leads' | 'wonValues'>> {
  const { timeZone } = ctx.tenant
  const within = { gte: midnightOf(first, timeZone), lt: midnightOf(monday, timeZone) }
  const [book, usage, leads, won] = await Promise.all([
    priceBook(ctx),
    ctx.db.campaignUsage.groupBy({
      by: [...USAGE_KINDS],
      where: { day: { gte: new Date(first), lt: new Date(monday) } },
      _sum: { messages: true, parts: true },
    }),
    ctx.db.lead.count({ where: { campaignId: { not: null }, createdAt: within } }),
    ctx.db.lead.groupBy({
      by: ['status', 'currency'],
      where: { campaignId: { not: null }, status: 'won', closedAt: within },
      _count: { _all: true },
      _sum: { valueMinor: true },
    }),
  ])
  return { costs: costOf(book, usage.map(usageOf)), leads, wonValues: leadSums(won).wonValues }
}
