import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

/** Marks a crawl as being discovered; null when it was cancelled or is past that. */
export const claimCrawl = command({
  name: 'knowledge.claim-crawl',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid }),
  handler: async ({ ctx, input }) => {
    const claimed = await ctx.db.crawl.updateManyAndReturn({
      where: { id: input.crawlId, state: { in: ['queued', 'discovering'] }, isCancelled: false },
      data: { state: 'discovering' },
    })
    return claimed[0] ?? null
  },
})
