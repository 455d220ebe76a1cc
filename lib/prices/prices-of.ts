import type { Prisma } from '@/lib/db'
import { mainAccountDb, type TenantContext } from '@/lib/operations'
import type { TenantDb } from '@/lib/tenancy'
import type { PricedChannel, PriceView } from './schema'

type Row = Prisma.MessagePriceGetPayload<object>

/** More prices than countries have; a bound. */
export const MOST_PRICES = 2_000

export const priceView = (row: Row): PriceView => ({
  id: row.id,
  channel: row.channel as PricedChannel,
  country: row.country,
  category: row.category as PriceView['category'],
  validFrom: row.validFrom.toISOString().slice(0, 10),
  currency: row.currency,
  micro: Number(row.micro),
})

/** An account's prices, its parent's where it has none of its own; `null` is the main account. */
export type PriceBook = (accountId: string | null) => { prices: PriceView[]; isInherited: boolean }

async function read(db: TenantDb): Promise<Row[]> {
  return db.messagePrice.findMany({
    orderBy: [{ channel: 'asc' }, { country: 'asc' }, { category: 'asc' }, { validFrom: 'desc' }],
    take: MOST_PRICES,
  })
}

/** The prices of all accounts that the context sees. */
export async function priceBook(ctx: TenantContext): Promise<PriceBook> {
  const [seen, main] = await Promise.all([read(ctx.db), ctx.tenant.subTenantId ? read(mainAccountDb(ctx)) : []])
  const byAccount = Map.groupBy([...seen, ...main], ({ subTenantId }) => subTenantId)
  return (accountId) => {
    const own = byAccount.get(accountId)
    const rows = own ?? byAccount.get(null) ?? []
    return { prices: rows.map(priceView), isInherited: own === undefined && rows.length > 0 }
  }
}
