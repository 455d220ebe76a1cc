import type { TenantContext } from '@/lib/operations'
import { addPrice } from '@/lib/prices'
import type { Price } from '@/lib/prices/schema'
import { hasFeature } from '@/lib/tenancy'

/** Millionths of a euro. Round numbers for the demo, nobody's price list. */
const PRICES: readonly Pick<Price, 'channel' | 'country' | 'category' | 'micro'>[] = [
  { channel: 'email', country: '', category: '', micro: 900_000 },
  { channel: 'sms', country: '', category: '', micro: 80_000 },
  { channel: 'sms', country: '49', category: '', micro: 75_000 },
  { channel: 'whatsapp', country: '', category: '', micro: 60_000 },
  { channel: 'whatsapp', country: '49', category: 'marketing', micro: 110_000 },
]

const DAYS = 30
const DAY_MS = 86_400_000

/** What messages cost, so that results show what a campaign did. They hold since some weeks. */
export async function seedPrices(ctx: TenantContext): Promise<void> {
  if (!hasFeature(ctx.tenant, 'campaigns')) return
  const validFrom = new Date(Date.now() - DAYS * DAY_MS).toISOString().slice(0, 10)
  for (const price of PRICES) await addPrice(ctx, { ...price, validFrom, currency: 'EUR' })
}
