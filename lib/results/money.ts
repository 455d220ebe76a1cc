import { can, ownerFilter, type TenantContext } from '@/lib/operations'
import { costOf, priceBook } from '@/lib/prices'
import type { PricedChannel, Usage } from '@/lib/prices/schema'
import type { LeadSums, ResultMoney } from './schema'

type UsageRow = {
  subTenantId: string | null
  day: Date
  channel: string
  country: string
  category: string
  _sum: { messages: number | null; parts: number | null }
}
type LeadRow = { status: string; currency: string; _count: { _all: number }; _sum: { valueMinor: bigint | null } }

const SUMS = { messages: true, parts: true } as const
export const USAGE_KINDS = ['subTenantId', 'day', 'channel', 'country', 'category'] as const

export const usageOf = ({ subTenantId, day, channel, country, category, _sum }: UsageRow): Usage => ({
  accountId: subTenantId,
  day: day.toISOString().slice(0, 10),
  channel: channel as PricedChannel,
  country,
  category,
  messages: _sum.messages ?? 0,
  parts: _sum.parts ?? 0,
})

export function leadSums(rows: readonly LeadRow[]): LeadSums {
  const of = (status: string) => rows.filter((row) => row.status === status)
  const count = (some: readonly LeadRow[]) => some.reduce((sum, { _count }) => sum + _count._all, 0)
  const values = (some: readonly LeadRow[]) =>
    some.flatMap(({ currency, _sum }) =>
      _sum.valueMinor === null ? [] : [{ currency, valueMinor: Number(_sum.valueMinor) }],
    )
  return {
    leads: count(rows),
    won: count(of('won')),
    wonValues: values(of('won')),
    openValues: values(of('open')),
  }
}

const leadsIn = (ctx: TenantContext, campaignIds: readonly string[]) => ({
  campaignId: { in: [...campaignIds] },
  ...ownerFilter(ctx, 'leads:read'),
})
const mayReadLeads = (ctx: TenantContext) => can(ctx.actor, 'leads:read')

/** What campaigns cost and what came of them, together. Leads are those that whoever looks may see; null: none. */
export async function readTotalMoney(ctx: TenantContext, campaignIds: readonly string[]): Promise<ResultMoney> {
  const [book, usage, leads] = await Promise.all([
    priceBook(ctx),
    ctx.db.campaignUsage.groupBy({ by: [...USAGE_KINDS], where: { campaignId: { in: [...campaignIds] } }, _sum: SUMS }),
    mayReadLeads(ctx)
      ? ctx.db.lead.groupBy({
          by: ['status', 'currency'],
          where: leadsIn(ctx, campaignIds),
          _count: { _all: true },
          _sum: { valueMinor: true },
        })
      : null,
  ])
  return { costs: costOf(book, usage.map(usageOf)), leads: leads && leadSums(leads) }
}

/** The same for each of them. */
export async function readMoney(
  ctx: TenantContext,
  campaignIds: readonly string[],
): Promise<(campaignId: string) => ResultMoney> {
  const [book, usage, leads] = await Promise.all([
    priceBook(ctx),
    ctx.db.campaignUsage.groupBy({
      by: ['campaignId', ...USAGE_KINDS],
      where: { campaignId: { in: [...campaignIds] } },
      _sum: SUMS,
    }),
    mayReadLeads(ctx)
      ? ctx.db.lead.groupBy({
          by: ['campaignId', 'status', 'currency'],
          where: leadsIn(ctx, campaignIds),
          _count: { _all: true },
          _sum: { valueMinor: true },
        })
      : null,
  ])
  const usageBy = Map.groupBy(usage, ({ campaignId }) => campaignId)
  const leadsBy = leads && Map.groupBy(leads, ({ campaignId }) => campaignId)
  return (campaignId) => ({
    costs: costOf(book, (usageBy.get(campaignId) ?? []).map(usageOf)),
    leads: leadsBy && leadSums(leadsBy.get(campaignId) ?? []),
  })
}
