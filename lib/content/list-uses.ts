import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { listUsesInput, USER_KINDS, type UseRow } from './library-inputs'

/** Where a file, a snippet or a template stands. */
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
    const users = { where: { id: { in: page.items.map(({ userId }) => userId) } }, select: { id: true, name: true } }
    const named = await Promise.all([
      ctx.db.contentItem.findMany(users),
      ctx.db.campaign.findMany(users),
      ctx.db.landingPage.findMany(users),
      ctx.db.sequence.findMany(users),
      ctx.db.whatsappTemplate.findMany(users),
    ])
    const names = new Map(named.flat().map(({ id, name }) => [id, name]))
    return {
      nextCursor: page.nextCursor,
      // What was deleted uses nothing any more, until it comes back.
      items: page.items.flatMap(({ id, userKind, userId }): UseRow[] => {
        const name = names.get(userId)
        const kind = USER_KINDS.find((known) => known === userKind)
        return name === undefined || !kind ? [] : [{ id, kind, userId, name }]
      }),
    }
  },
})
