import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { reachImport } from './reach-import'
import { listRefusedInput, type RefusedRow, type RowReason } from './schema'

/** Rows that are not taken over, each with its reason; after a check also those that would not be. */
export const listRefused = query({
  name: 'imports.list-refused',
  access: 'contacts:read',
  input: listRefusedInput,
  route: {
    method: 'GET',
    path: '/contact-imports/{importId}/refused',
    summary: 'List rows of an import that are refused',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input: { importId, cursor, limit } }) => {
    await reachImport(ctx, importId, 'contacts:read')
    const rows = await ctx.db.contactImportRow.findMany({
      where: { importId, reason: { not: null }, ...(cursor ? { rowNumber: { gt: cursor } } : {}) },
      orderBy: { rowNumber: 'asc' },
      take: limit + 1,
      select: { rowNumber: true, state: true, reason: true, detail: true },
    })
    const page = cutPage(rows, limit, ({ rowNumber }) => String(rowNumber))
    const items = page.items.map(
      ({ rowNumber, state, reason, detail }): RefusedRow => ({
        row: rowNumber,
        // Nothing is final for one that waits, but this is what is to come.
        state: state === 'duplicate' || reason === 'known' ? 'duplicate' : 'rejected',
        reason: reason as RowReason,
        detail,
      }),
    )
    return { items, nextCursor: page.nextCursor }
  },
})
