import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'
import { priceBook } from './prices-of'

/** What messages cost the company, by channel and country; the latest of each first. */
export const listPrices = query({
  name: 'prices.list',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: noInput,
  route: { method: 'GET', path: '/message-prices', summary: 'List prices of messages', tags: ['Campaigns'] },
  handler: async ({ ctx }) => (await priceBook(ctx))(ctx.tenant.subTenantId),
})
