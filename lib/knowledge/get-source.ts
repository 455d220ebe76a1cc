import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { crawlProgress } from './crawl-progress'
import { lastDayBefore } from './last-day'
import { sourceIdInput } from './schema'

/** A source with the progress of its latest crawl and, for texts, their title (a pair's question) and words. */
export const getSource = query({
  name: 'knowledge.get-source',
  access: 'knowledge:read',
  input: sourceIdInput,
  route: { method: 'GET', path: '/knowledge/sources/{id}', summary: 'Get a knowledge source', tags: ['Knowledge'] },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({
      where: { id: input.id },
      include: { crawls: { orderBy: { id: 'desc' }, take: 1 }, folder: { select: { id: true, name: true } } },
    })
    if (!source) throw notFound('Knowledge source')
    const { crawls, ...row } = source
    const isText = row.kind === 'text' || row.kind === 'qa'
    const page = isText ? await ctx.db.knowledgePage.findFirst({ where: { sourceId: row.id } }) : null
    const byStatus = await ctx.db.knowledgePage.groupBy({
      by: ['status'],
      where: { sourceId: row.id },
      _count: { _all: true },
    })
    return {
      ...row,
      title: page?.title ?? row.name,
      validUntil: row.expiresAt && lastDayBefore(row.expiresAt, ctx.tenant.timeZone),
      text: page?.content ?? null,
      crawl: crawls[0] ? crawlProgress(crawls[0]) : null,
      pages: Object.fromEntries(byStatus.map((count) => [count.status, count._count._all])) as Record<string, number>,
    }
  },
})
