import { containing } from '@/lib/db'
import { cutPage, invalid, isUuid } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listSegmentsInput } from './schema'
import { segmentView } from './segment-view'

/** Oldest first; `nextCursor` is null on the last page. */
export const listSegments = query({
  name: 'segments.list',
  access: 'contacts:read',
  input: listSegmentsInput,
  route: { method: 'GET', path: '/segments', summary: 'List segments', tags: ['Contacts'] },
  handler: async ({ ctx, input }) => {
    if (input.cursor !== undefined && !isUuid(input.cursor)) throw invalid('cursor', 'is not a cursor of this list')
    const rows = await ctx.db.segment.findMany({
      where: {
        ...(input.cursor ? { id: { gt: input.cursor } } : {}),
        ...(input.search?.trim() ? { name: containing(input.search.trim()) } : {}),
        ...(input.kind ? { kind: input.kind } : {}),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    })
    const { items, nextCursor } = cutPage(rows, input.limit)
    return { items: items.map(segmentView), nextCursor }
  },
})
