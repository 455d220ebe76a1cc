import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { closeCrawl } from './close-crawl'

/** Ends a crawl whose job has failed for good, so that it can be begun anew. What was read stays. */
export const giveUpCrawl = command({
  name: 'knowledge.give-up-crawl',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid }),
  handler: ({ ctx, input }) =>
    closeCrawl(ctx, input.crawlId, 'failed', 'Reading this website failed unexpectedly. Please try again.'),
})
