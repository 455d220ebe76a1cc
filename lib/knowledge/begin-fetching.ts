import type { CommandContext } from '@/lib/operations'
import { closeCrawl } from './close-crawl'

/** Queues the selected pages of a crawl and calls the fetcher. */
export async function beginFetching(ctx: CommandContext, crawlId: string): Promise<void> {
  const queued = await ctx.db.knowledgePage.updateMany({
    where: { crawlId, isSelected: true },
    data: { status: 'queued', reason: null },
  })
  const crawl = await ctx.db.crawl.update({
    where: ctx.key(crawlId),
    data: { state: 'fetching', selected: queued.count, startedAt: new Date() },
  })
  if (queued.count === 0) return closeCrawl(ctx, crawlId, 'done')
  ctx.emit('crawl.chosen', { crawlId, sourceId: crawl.sourceId })
}
