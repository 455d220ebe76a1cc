import { cutPage } from '@/lib/kernel'
import { ownRows, query } from '@/lib/operations'
import { freshnessWhere, UNREAD } from './freshness-where'
import { listFreshnessInput } from './schema'

/** Sources that somebody should look at for one reason, the oldest first. */
export const listFreshness = query({
  name: 'knowledge.list-freshness',
  access: 'knowledge:read',
  input: listFreshnessInput,
  route: {
    method: 'GET',
    path: '/knowledge/freshness/{reason}',
    summary: 'List knowledge sources to look at',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { reason, cursor, limit } }) => {
    const rows = await ctx.db.knowledgeSource.findMany({
      where: { AND: [freshnessWhere(reason, new Date()), ownRows(ctx), cursor ? { id: { gt: cursor } } : {}] },
      orderBy: { id: 'asc' },
      take: limit + 1,
      select: {
        id: true,
        kind: true,
        name: true,
        url: true,
        status: true,
        error: true,
        expiresAt: true,
        renewedAt: true,
        citedAt: true,
      },
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const counts = await ctx.db.knowledgePage.groupBy({
      by: ['sourceId', 'status'],
      where: { sourceId: { in: items.map(({ id }) => id) }, ...UNREAD },
      _count: { _all: true },
    })
    const countOf = (sourceId: string, isGone: boolean) =>
      counts
        .filter((count) => count.sourceId === sourceId && (count.status === 'gone') === isGone)
        .reduce((sum, { _count }) => sum + _count._all, 0)
    return {
      items: items.map((row) => ({ ...row, pages: { failed: countOf(row.id, false), gone: countOf(row.id, true) } })),
      nextCursor,
    }
  },
})
