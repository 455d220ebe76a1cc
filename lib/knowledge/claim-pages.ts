import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'

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
