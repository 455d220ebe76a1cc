import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listSuppressionsInput, type SuppressionReason } from './schema'

/** Addresses that get no marketing, the latest first. @param search the beginning of an address */
export const listSuppressions = query({
  name: 'campaigns.list-suppressions',
  access: 'campaigns:read',
  feature: 'campaigns',
  input: listSuppressionsInput,
  route: { method: 'GET', path: '/suppressions', summary: 'List suppressed addresses', tags: ['Campaigns'] },
  handler: async ({ ctx, input: { cursor, limit, search } }) => {
    const begins = search?.trim().toLowerCase()
    const rows = await ctx.db.suppression.findMany({
      where: { ...(begins ? { address: { startsWith: begins } } : {}), ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return {
      items: items.map(({ id, address, reason, detail, createdAt }) => ({
        id,
        address,
        reason: reason as SuppressionReason,
        detail,
        createdAt: createdAt.toISOString(),
      })),
      nextCursor,
    }
  },
})
