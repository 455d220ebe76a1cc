import { AppError, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertNewPrice } from './assert-new-price'
import { MOST_PRICES, priceView } from './prices-of'
import { addPriceInput } from './schema'

export const addPrice = command({
  name: 'prices.add',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: addPriceInput,
  route: {
    method: 'POST',
    path: '/message-prices',
    summary: 'Add a price of messages',
    description: 'Of a thousand mails, of one part of a text message, or of one WhatsApp message, from a day on.',
    tags: ['Campaigns'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { validFrom, micro, ...given } }) => {
    await assertNewPrice(ctx, { ...given, validFrom }, null)
    if ((await ctx.db.messagePrice.count({})) >= MOST_PRICES) {
      throw new AppError('limit_exceeded', `an account has ${MOST_PRICES} prices at most`)
    }
    const row = await ctx.db.messagePrice.create({
      data: { id: newId(), ...given, validFrom: new Date(validFrom), micro: BigInt(micro) },
    })
    ctx.audit({ resourceId: row.id, after: priceView(row) })
    return priceView(row)
  },
})
