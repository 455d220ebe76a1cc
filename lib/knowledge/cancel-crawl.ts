import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { closeCrawl } from './close-crawl'
import { crawlIdInput } from './schema'
import { RUNNING_STATES } from './start-crawl'

/** Stops a crawl after the pages that are being fetched right now; what was indexed stays. */
export const cancelCrawl = command({
  name: 'knowledge.cancel-crawl',
  access: 'knowledge:write',
  input: crawlIdInput,
  route: { method: 'POST', path: '/knowledge/crawls/{crawlId}/cancel', summary: 'Cancel a crawl', tags: ['Knowledge'] },
  handler: async ({ ctx, input }) => {
    const crawl = await ctx.db.crawl.findFirst({ where: { id: input.crawlId } })
    if (!crawl) throw notFound('Crawl')
    if (!RUNNING_STATES.includes(crawl.state)) throw conflict('This crawl has already ended.')
    await ctx.db.crawl.update({ where: ctx.key(crawl.id), data: { isCancelled: true } })
    await closeCrawl(ctx, crawl.id, 'cancelled')
    ctx.audit({ resourceId: crawl.sourceId, after: { crawlId: crawl.id } })
    return { id: crawl.id }
  },
})
