import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { closeCrawl } from './close-crawl'

const crawlInput = z.strictObject({ crawlId: uuid })

/** Ends the crawl when nothing is left to fetch. */
export const finishCrawl = command({
  name: 'knowledge.finish-crawl',
  access: 'system',
  isAudited: false,
  input: crawlInput,
  handler: async ({ ctx, input }) => {
    const left = await ctx.db.knowledgePage.count({
      where: { crawlId: input.crawlId, status: { in: ['queued', 'fetching'] } },
    })
    if (left === 0) await closeCrawl(ctx, input.crawlId, 'done')
  },
})
