import { z } from 'zod'
import { ownOrParents, type TenantContext } from '@/lib/operations'
import type { ModelPrice } from './cost-of'

const price = z.object({ model: z.string(), inputMicro: z.number(), outputMicro: z.number() })

/** `monthlyMicro`: what may be spent in a month, in millionths of the currency; null: no limit. */
type ModelPrices = { prices: ModelPrice[]; currency: string; monthlyMicro: number | null }

/** What the company has said that its models cost, and what it spends on them at most (settings, writing). */
export async function modelPrices(ctx: TenantContext): Promise<ModelPrices> {
  const row = await ownOrParents(ctx, (db) =>
    db.writingSettings.findFirst({ select: { prices: true, currency: true, monthlyMicro: true } }),
  )
  return {
    prices: price.array().catch([]).parse(row?.prices),
    currency: row?.currency ?? 'USD',
    monthlyMicro: row?.monthlyMicro == null ? null : Number(row.monthlyMicro),
  }
}
