import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { priceView } from './prices-of'
import { priceIdInput } from './schema'

export const removePrice = command({
  name: 'prices.remove',
  access: 'campaigns:admin',
  feature: 'campaigns',
  input: priceIdInput,
  about: { model: 'messagePrice', id: ({ priceId }) => priceId },
  route: {
    method: 'DELETE',
    path: '/message-prices/{priceId}',
    summary: 'Remove a price of messages',
    tags: ['Campaigns'],
  },
  handler: async ({ ctx, input: { priceId } }) => {
    const row = await ctx.db.messagePrice.findFirst({ where: { id: priceId } })
    if (!row) throw notFound('Price')
    await ctx.db.messagePrice.delete({ where: ctx.key(priceId) })
    ctx.audit({ resourceId: priceId, before: priceView(row) })
    return { id: priceId }
  },
})
