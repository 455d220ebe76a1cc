import type { CommandContext } from '@/lib/operations'
import { nextCrawlAt } from './schedule'
import type { Schedule } from './schema'
import { settleLanguage } from './source-language'
import { RUNNING_STATES } from './start-crawl'

/** Ends a crawl once, and says so to whoever waits. Later calls change nothing. */
export async function closeCrawl(
  ctx: CommandContext,
  crawlId: string,
  state: 'done' | 'cancelled' | 'failed',
  error: string | null = null,
): Promise<void> {
  const now = new Date()
  const ended = await ctx.db.crawl.updateManyAndReturn({
    where: { id: crawlId, state: { in: RUNNING_STATES } },
    data: { state, error, finishedAt: now, leaseUntil: null },
  })
  const crawl = ended[0]
  if (!crawl) return
  await ctx.db.knowledgePage.updateMany({
    where: { crawlId, status: { in: ['queued', 'fetching'] } },
    data: {
      status: 'skipped',
      reason: state === 'cancelled' ? 'The crawl was cancelled.' : 'The crawl ended before this page.',
    },
  })
  const source = await ctx.db.knowledgeSource.findFirst({ where: { id: crawl.sourceId } })
  if (source) {
    const dueAt = nextCrawlAt(source.schedule as Schedule, now)
    const hasPages = await ctx.db.knowledgePage.count({ where: { sourceId: source.id, status: 'indexed' } })
    await ctx.db.knowledgeSource.update({
      where: ctx.key(source.id),
      data: {
        status: state === 'failed' && hasPages === 0 ? 'failed' : 'ready',
        error,
        lastCrawledAt: now,
        nextCrawlAt: dueAt,
        ...(state === 'done' ? { renewedAt: now } : {}),
      },
    })
    await settleLanguage(ctx, source.id)
    if (dueAt) ctx.emit('crawl.due', { sourceId: source.id }, { at: dueAt })
  }
  ctx.emit('crawl.ended', { crawlId, sourceId: crawl.sourceId, state })
}
