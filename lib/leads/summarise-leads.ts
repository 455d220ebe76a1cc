import { query } from '@/lib/operations'
import { leadsWhere } from './find-leads'
import { leadFilter, type StageSum } from './schema'

/** How many leads each stage has, and what they are worth in each currency. */
export const summariseLeads = query({
  name: 'leads.summarise',
  access: 'leads:read',
  input: leadFilter,
  route: { method: 'GET', path: '/lead-summary', summary: 'Sum leads up by stage', tags: ['Leads'] },
  handler: async ({ ctx, input }): Promise<StageSum[]> => {
    const rows = await ctx.db.lead.groupBy({
      by: ['stageId', 'currency'],
      where: await leadsWhere(ctx, input),
      _count: { _all: true },
      _sum: { valueMinor: true },
      orderBy: [{ stageId: 'asc' }, { currency: 'asc' }],
    })
    return [...Map.groupBy(rows, ({ stageId }) => stageId)].map(([stageId, sums]) => ({
      stageId,
      leads: sums.reduce((all, { _count }) => all + _count._all, 0),
      values: sums.flatMap(({ currency, _sum }) =>
        _sum.valueMinor === null ? [] : [{ currency, valueMinor: Number(_sum.valueMinor) }],
      ),
    }))
  },
})
