import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { closeCrawl } from './close-crawl'

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

/** Takes the next pages of a running crawl; none when it has been cancelled. */
export const claimPages = command({
  name: 'knowledge.claim-pages',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ crawlId: uuid, limit: z.number().int().min(1).max(50) }),
  handler: async ({ ctx, input }) => {
    const isRunning = await ctx.db.crawl.count({ where: { id: input.crawlId, state: 'fetching', isCancelled: false } })
    if (!isRunning) return []
    const next = await ctx.db.knowledgePage.findMany({
      where: { crawlId: input.crawlId, status: 'queued' },
      orderBy: { id: 'asc' },
      take: input.limit,
      select: { id: true },
    })
    return ctx.db.knowledgePage.updateManyAndReturn({
      where: { id: { in: next.map((page) => page.id) }, status: 'queued' },
      data: { status: 'fetching' },
      select: { id: true, url: true, etag: true, lastModified: true },
    })
  },
})

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
