import { campaignRow, chanceOf, countedOf } from '@/lib/campaigns'
import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { readMoney } from './money'
import { RESULT_FIELDS } from './result-figures'
import { compareInput } from './schema'

const DAY_MS = 86_400_000
/** Two shares that chance would bring so far apart more often than this do not differ clearly. */
const RARE = 0.05

/**
 * Campaigns side by side, in the order in which they are asked for. The first day of each is there as well: one that has been
 * out for a month is no better for having had the time. @throws not_found
 */
export const compareCampaigns = query({
  name: 'results.compare',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: compareInput,
  route: {
    method: 'POST',
    path: '/campaigns/comparison',
    summary: 'Compare campaigns',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input }) => {
    const ids = [...new Set(input.campaignIds)]
    const rows = await ctx.db.campaign.findMany({ where: { id: { in: ids } }, select: RESULT_FIELDS })
    const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    if (found.length < ids.length) throw notFound('Campaign')
    const moneyOf = await readMoney(ctx, ids)
    const campaigns = await Promise.all(
      found.map(async (row) => {
        const { startedAt } = row
        const until = startedAt && new Date(startedAt.getTime() + DAY_MS)
        const day = until
          ? await ctx.db.campaignHour.aggregate({
              where: { campaignId: row.id, hour: { lt: until } },
              _sum: { opened: true, clicked: true },
            })
          : null
        return {
          ...campaignRow(row),
          money: moneyOf(row.id),
          firstDay: { opened: day?._sum.opened ?? 0, clicked: day?._sum.clicked ?? 0 },
        }
      }),
    )
    const pairs = found.flatMap((one, index) => found.slice(index + 1).map((other) => [one, other] as const))
    // Holm's first step: the strongest difference must hold although several were looked at.
    const isClear = (what: 'opened' | 'clicked', counts: 'opens' | 'clicks') => {
      const looked = pairs.filter((pair) => pair.every((row) => countedOf(row)[counts]))
      const chances = looked.map(([one, other]) =>
        chanceOf({ hits: one[what], of: one.sent }, { hits: other[what], of: other.sent }),
      )
      return chances.length > 0 && Math.min(...chances) * chances.length <= RARE
    }
    return {
      campaigns,
      clear: { opened: isClear('opened', 'opens'), clicked: isClear('clicked', 'clicks') },
    }
  },
})
