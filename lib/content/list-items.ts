import { containing, literally } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { itemRow } from './item-view'
import { listItemsInput } from './library-inputs'

export const listItems = query({
  name: 'content.list',
  access: 'content:read',
  input: listItemsInput,
  route: {
    method: 'GET',
    path: '/content-templates',
    summary: 'List e-mail templates or snippets',
    tags: ['Content'],
  },
  handler: async ({ ctx, input: { kind, folder, search, cursor, limit } }) => {
    const words = search ? containing(search) : undefined
    const rows = await ctx.db.contentItem.findMany({
      where: {
        kind,
        ...(cursor ? { id: { lt: cursor } } : {}),
        AND: [
          ...(folder ? [{ OR: [{ folder }, { folder: { startsWith: `${literally(folder)}/` } }] }] : []),
          ...(words ? [{ OR: [{ name: words }, { subject: words }] }] : []),
        ],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      omit: { content: true },
    })
    const page = cutPage(rows, limit)
    return { ...page, items: page.items.map(itemRow) }
  },
})
