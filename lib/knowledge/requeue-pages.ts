import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

const crawlInput = z.strictObject({ crawlId: uuid })

/** The fetcher of a crawl is one job at a time: what is still `fetching` when it starts was left by one that died. */
export const requeuePages = command({
  name: 'knowledge.requeue-pages',
  access: 'system',
  isAudited: false,
  input: crawlInput,
  handler: async ({ ctx, input }) => {
    await ctx.db.knowledgePage.updateMany({
      where: { crawlId: input.crawlId, status: 'fetching' },
      data: { status: 'queued' },
    })
  },
})
