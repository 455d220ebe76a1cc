import { query } from '@/lib/operations'
import { listFoldersInput } from './library-inputs'

/** Folders with something in them, and how much. */
export const listFolders = query({
  name: 'content.list-folders',
  access: 'content:read',
  input: listFoldersInput,
  route: { method: 'GET', path: '/content-folders', summary: 'List folders of the library', tags: ['Content'] },
  handler: async ({ ctx, input }) => {
    const rows = await ctx.db.contentItem.groupBy({
      by: ['folder'],
      where: { kind: input.kind },
      _count: { _all: true },
      orderBy: { folder: 'asc' },
    })
    return rows.map(({ folder, _count }) => ({ folder, count: _count._all }))
  },
})
