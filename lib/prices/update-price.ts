import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertNewPrice } from './assert-new-price'
import { priceView } from './prices-of'
import { updatePriceInput } from './schema'

/** Corrects a price: what was sent from its first day on is counted by it. */
export const updatePrice = command({
  name: 'prices.update',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: updatePriceInput,
  about: { model: 'messagePrice', id: ({ priceId }) => priceId },
  route: {
    method: 'PUT',
    path: '/message-prices/{priceId}',
    summary: 'Change a price of messages',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { priceId, validFrom, micro, ...given } }) => {
    const before = await ctx.db.messagePrice.findFirst({ where: { id: priceId } })
    if (!before) throw notFound('Price')
    await assertNewPrice(ctx, { ...given, validFrom }, priceId)
    const row = await ctx.db.messagePrice.update({
      where: ctx.key(priceId),
      data: { ...given, validFrom: new Date(validFrom), micro: BigInt(micro) },
    })
    ctx.audit({ resourceId: priceId, before: priceView(before), after: priceView(row) })
    return priceView(row)
  },
})
