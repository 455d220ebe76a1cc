import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { ownRows, query } from '@/lib/operations'
import { MEDIA_KINDS, MEDIA_LIMITS } from '@/lib/providers/whatsapp/schema'
import { type FileKind, type FileRow, listFilesInput } from './library-inputs'

const kindOf = (contentType: string): FileKind =>
  MEDIA_KINDS.find((kind) => kind !== 'image' && MEDIA_LIMITS[kind].types.includes(contentType)) ?? 'image'

const ofKind = (kind: FileKind) => (kind === 'image' ? { startsWith: 'image/' } : { in: [...MEDIA_LIMITS[kind].types] })

/** Pictures, videos and documents of the library, the latest first, each with how many use it. */
export const listFiles = query({
  name: 'content.list-files',
  access: 'content:read',
  input: listFilesInput,
  route: { method: 'GET', path: '/content-files', summary: 'List files of the library', tags: ['Content'] },
  handler: async ({ ctx, input: { kind, search, cursor, limit } }) => {
    const rows = await ctx.db.file.findMany({
      where: {
        purpose: 'content',
        // Public files of the main account are seen below it; its library is its own.
        ...ownRows(ctx),
        ...(kind ? { contentType: ofKind(kind) } : {}),
        ...(search ? { name: containing(search) } : {}),
        ...(cursor ? { id: { lt: cursor } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select: { id: true, name: true, contentType: true, sizeBytes: true, width: true, height: true, createdAt: true },
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
        ({ contentType, ...row }): FileRow => ({
          ...row,
          kind: kindOf(contentType),
          url: `/files/${row.id}`,
          createdAt: row.createdAt.toISOString(),
          uses: counts.get(row.id) ?? 0,
        }),
      ),
    }
  },
})
