import { z } from 'zod'
import { isAppError, uuid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { startCrawl } from './start-crawl'

const EARLY_MS = 60_000

/** The timer of a source's schedule. One that was changed or run by hand meanwhile has a later date and is left alone. */
export const recrawl = task({
  name: 'knowledge.recrawl',
  access: 'system',
  input: z.strictObject({ sourceId: uuid }),
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.sourceId } })
    if (!source?.nextCrawlAt || source.schedule === 'off') return
    if (source.nextCrawlAt.getTime() > Date.now() + EARLY_MS) return
    try {
      await startCrawl(ctx, { sourceId: source.id, mode: 'all' })
    } catch (error) {
      if (!isAppError(error, 'conflict')) throw error
    }
  },
})
