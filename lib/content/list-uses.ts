import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listUsesInput, USER_KINDS, type UseRow } from './library-inputs'

/** Where a picture, a snippet or a template stands. Campaigns say their own names. */
export const listUses = query({
  name: 'content.list-uses',
  access: 'content:read',
  input: listUsesInput,
  route: { method: 'GET', path: '/content-uses/{id}', summary: 'List where content is used', tags: ['Content'] },
  handler: async ({ ctx, input: { id, cursor, limit } }) => {
    const rows = await ctx.db.contentUse.findMany({
      where: { usedId: id, ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    })
    const page = cutPage(rows, limit)
    const items = await ctx.db.contentItem.findMany({
      where: { id: { in: page.items.map(({ userId }) => userId) } },
      select: { id: true, name: true },
    })
    const names = new Map(items.map((item) => [item.id, item.name]))
    return {
      nextCursor: page.nextCursor,
      // What was deleted uses nothing any more, until it comes back.
      items: page.items
        .filter(({ userKind, userId }) => userKind === 'campaign' || names.has(userId))
        .map(
          (use): UseRow => ({
            id: use.id,
            kind: USER_KINDS.find((known) => known === use.userKind) ?? 'campaign',
            userId: use.userId,
            name: names.get(use.userId) ?? null,
          }),
        ),
    }
  },
})
