import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { keyColumns, keyView } from './key-view'
import { listKeysInput } from './schema'

const whereOf = (state: 'active' | 'ended' | undefined) => {
  const isOver = { expiresAt: { lte: new Date() } }
  if (state === 'active') return { revokedAt: null, NOT: isOver }
  return state === 'ended' ? { OR: [{ revokedAt: { not: null } }, isOver] } : {}
}

/** Keys, the newest first, never with their secrets; `accountName` where one is bound to a sub-account. */
export const listApiKeys = query({
  name: 'api_keys.list',
  access: 'api_keys:read',
  spansAccounts: true,
  input: listKeysInput,
  route: { method: 'GET', path: '/api-keys', summary: 'List the API keys' },
  handler: async ({ ctx, input }) => {
    const rows = await ctx.db.apiKey.findMany({
      where: { ...whereOf(input.state), ...(input.cursor ? { id: { lt: input.cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: keyColumns,
    })
    const page = cutPage(rows, input.limit)
    const items = await Promise.all(
      page.items.map(async (row) => ({
        ...keyView(row),
        accountName: row.subTenantId ? ((await findTenant({ id: row.subTenantId }))?.name ?? null) : null,
      })),
    )
    return { items, nextCursor: page.nextCursor }
  },
})
