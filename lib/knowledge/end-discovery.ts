import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginFetching } from './begin-fetching'
import { closeCrawl } from './close-crawl'

/** Discovery is over: either a person chooses now, or all selected pages are fetched. */
export const endDiscovery = command({
  name: 'knowledge.end-discovery',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid, error: z.string().nullable() }),
  handler: async ({ ctx, input }) => {
    const crawl = await ctx.db.crawl.findFirst({ where: { id: input.crawlId, state: 'discovering' } })
    if (!crawl) return
    if (input.error !== null && crawl.discovered === 0) return closeCrawl(ctx, crawl.id, 'failed', input.error)
    // Pages of earlier crawls that this one no longer finds are looked at too: they may be gone.
    await ctx.db.knowledgePage.updateMany({
      where: { sourceId: crawl.sourceId, status: 'indexed' },
      data: { crawlId: crawl.id },
    })
    if (crawl.mode === 'choose') {
      await ctx.db.crawl.update({ where: ctx.key(crawl.id), data: { state: 'choosing', leaseUntil: null } })
      ctx.emit('crawl.discovered', { crawlId: crawl.id, sourceId: crawl.sourceId })
      return
    }
    await beginFetching(ctx, crawl.id)
  },
})
