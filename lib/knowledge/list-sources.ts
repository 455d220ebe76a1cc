import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { ownRows, query } from '@/lib/operations'
import { listSourcesInput } from './schema'

/** Sources, newest first, with how many of their pages can be searched. */
export const listSources = query({
  name: 'knowledge.list-sources',
  access: 'knowledge:read',
  input: listSourcesInput,
  route: { method: 'GET', path: '/knowledge/sources', summary: 'List knowledge sources', tags: ['Knowledge'] },
  handler: async ({ ctx, input }) => {
    const contains = input.search ? containing(input.search) : undefined
    const rows = await ctx.db.knowledgeSource.findMany({
      where: {
        ...ownRows(ctx),
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.kind ? { kind: input.kind } : {}),
        ...(input.language ? { language: input.language } : {}),
        ...(input.folder ? { folderId: input.folder === 'none' ? null : input.folder } : {}),
        ...(contains ? { OR: [{ name: contains }, { url: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      include: {
        crawls: { orderBy: { id: 'desc' }, take: 1 },
        folder: { select: { id: true, name: true } },
      },
    })
    const { items: page, nextCursor } = cutPage(rows, input.limit)
    const counts = await ctx.db.knowledgePage.groupBy({
      by: ['sourceId', 'status'],
      where: { sourceId: { in: page.map((row) => row.id) } },
      _count: { _all: true },
    })
    const countOf = (sourceId: string, status: string) =>
      counts.find((count) => count.sourceId === sourceId && count.status === status)?._count._all ?? 0
    return {
      items: page.map(({ crawls, ...row }) => ({
        id: row.id,
        kind: row.kind,
        name: row.name,
        url: row.url,
        status: row.status,
        error: row.error,
        schedule: row.schedule,
        pageLimit: row.pageLimit,
        lastCrawledAt: row.lastCrawledAt,
        nextCrawlAt: row.nextCrawlAt,
        createdAt: row.createdAt,
        folder: row.folder,
        language: row.language,
        expiresAt: row.expiresAt,
        isForAllAgents: row.isForAllAgents,
        isLent: row.isShared || row.accountIds.length > 0,
        pages: {
          indexed: countOf(row.id, 'indexed'),
          failed: countOf(row.id, 'failed'),
          skipped: countOf(row.id, 'skipped'),
        },
        crawl: crawls[0] ? { id: crawls[0].id, state: crawls[0].state } : null,
      })),
      nextCursor,
    }
  },
})
