import { campaignRow } from '@/lib/campaigns'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { dayIn, daysBefore, surelyBefore } from './company-days'
import { readMoney } from './money'
import { RESULT_FIELDS } from './result-figures'
import { exportResultsInput } from './schema'

const PAGE = 500

/** One large page of the campaigns that began in a period: for files. */
export const exportResults = query({
  name: 'results.export',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: exportResultsInput,
  handler: async ({ ctx, input: { days, cursor } }) => {
    const { timeZone } = ctx.tenant
    const firstDay = daysBefore(dayIn(new Date(), timeZone), Number(days) - 1)
    const rows = await ctx.db.campaign.findMany({
      where: {
        sequenceId: null,
        startedAt: { gte: surelyBefore(firstDay) },
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: PAGE + 1,
      select: RESULT_FIELDS,
    })
    const { items, nextCursor } = cutPage(rows, PAGE)
    const inside = items.filter(({ startedAt }) => startedAt && dayIn(startedAt, timeZone) >= firstDay)
    const moneyOf = await readMoney(
      ctx,
      inside.map(({ id }) => id),
    )
    return { items: inside.map((row) => ({ ...campaignRow(row), money: moneyOf(row.id) })), nextCursor }
  },
})
