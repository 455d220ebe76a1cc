import { cutPage } from '@/lib/kernel'
import { isOwnOnly, query } from '@/lib/operations'
import { importView } from './import-view'
import { listImportsInput } from './schema'

/** Newest first. */
export const listImports = query({
  name: 'imports.list',
  access: 'contacts:read',
  input: listImportsInput,
  route: { method: 'GET', path: '/contact-imports', summary: 'List imports of contacts', tags: ['Contact imports'] },
  handler: async ({ ctx, input: { cursor, limit } }) => {
    if (isOwnOnly(ctx, 'contacts:read')) return { items: [], nextCursor: null }
    const rows = await ctx.db.contactImport.findMany({
      where: cursor ? { id: { lt: cursor } } : {},
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    return { items: items.map((row) => importView(row)), nextCursor }
  },
})
