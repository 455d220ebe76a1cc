import { conflict, newId, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { startCrawlInput } from './schema'

export const RUNNING_STATES = ['queued', 'discovering', 'choosing', 'fetching']

/** Looks at a source again: only pages that changed are indexed anew. */
export const startCrawl = command({
  name: 'knowledge.start-crawl',
  access: 'knowledge:write',
  input: startCrawlInput,
  route: {
    method: 'POST',
    path: '/knowledge/sources/{sourceId}/crawls',
    summary: 'Crawl a source again',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: input.sourceId } })
    if (!source) throw notFound('Knowledge source')
    if (source.kind !== 'website' && source.kind !== 'page') throw conflict('This source has no pages to fetch.')
    // The row's own update makes two people who start at once take turns.
    await ctx.db.knowledgeSource.update({ where: ctx.key(source.id), data: { status: 'working', error: null } })
    const running = await ctx.db.crawl.count({ where: { sourceId: source.id, state: { in: RUNNING_STATES } } })
    if (running > 0) throw conflict('A crawl of this source is already running.')
    const crawl = await ctx.db.crawl.create({ data: { id: newId(), sourceId: source.id, mode: input.mode } })
    ctx.emit('crawl.requested', { crawlId: crawl.id, sourceId: source.id })
    ctx.audit({ resourceId: source.id, after: { crawlId: crawl.id } })
    return { crawlId: crawl.id }
  },
})
