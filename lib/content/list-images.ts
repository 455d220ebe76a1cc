import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { ownRows, query } from '@/lib/operations'
import { type ImageRow, listImagesInput } from './library-inputs'

/** Pictures for mails, the latest first, each with how many use it. */
export const listImages = query({
  name: 'content.list-images',
  access: 'content:read',
  input: listImagesInput,
  route: { method: 'GET', path: '/content-images', summary: 'List pictures for e-mails', tags: ['Content'] },
  handler: async ({ ctx, input: { search, cursor, limit } }) => {
    const rows = await ctx.db.file.findMany({
      where: {
        purpose: 'content',
        // Public files of the main account are seen below it; its library is its own.
        ...ownRows(ctx),
        ...(search ? { name: containing(search) } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: { id: true, name: true, sizeBytes: true, width: true, height: true, createdAt: true },
    })
    const page = cutPage(rows, limit)
    const uses = await ctx.db.contentUse.groupBy({
      by: ['usedId'],
      where: { usedId: { in: page.items.map(({ id }) => id) } },
      _count: { _all: true },
    })
    const counts = new Map(uses.map(({ usedId, _count }) => [usedId, _count._all]))
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(
        (row): ImageRow => ({
          ...row,
          url: `/files/${row.id}`,
          createdAt: row.createdAt.toISOString(),
          uses: counts.get(row.id) ?? 0,
        }),
      ),
    }
  },
})
