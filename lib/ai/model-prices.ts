import { z } from 'zod'
import { ownOrParents, type TenantContext } from '@/lib/operations'
import type { ModelPrice } from './cost-of'

const price = z.object({ model: z.string(), inputMicro: z.number(), outputMicro: z.number() })

/** What the company has said that its models cost (settings, writing). */
export async function modelPrices(ctx: TenantContext): Promise<{ prices: ModelPrice[]; currency: string }> {
  const row = await ownOrParents(ctx, (db) =>
    db.writingSettings.findFirst({ select: { prices: true, currency: true } }),
  )
  return { prices: price.array().catch([]).parse(row?.prices), currency: row?.currency ?? 'USD' }
}
