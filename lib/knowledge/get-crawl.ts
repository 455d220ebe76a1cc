import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { crawlProgress } from './crawl-progress'
import { crawlIdInput } from './schema'

/** Counts, rate and estimate of a crawl. */
export const getCrawl = query({
  name: 'knowledge.get-crawl',
  access: 'knowledge:read',
  input: crawlIdInput,
  route: {
    method: 'GET',
    path: '/knowledge/crawls/{crawlId}',
    summary: 'Get the progress of a crawl',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const crawl = await ctx.db.crawl.findFirst({ where: { id: input.crawlId } })
    if (!crawl) throw notFound('Crawl')
    return crawlProgress(crawl)
  },
})
