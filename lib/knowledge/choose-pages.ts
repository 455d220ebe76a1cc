import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginFetching } from './begin-fetching'
import { choosePagesInput } from './schema'

/** A person's choice among the found pages; fetching begins. */
export const choosePages = command({
  name: 'knowledge.choose-pages',
  access: 'knowledge:write',
  input: choosePagesInput,
  route: {
    method: 'POST',
    path: '/knowledge/crawls/{crawlId}/pages',
    summary: 'Choose the pages to fetch',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input }) => {
    const crawl = await ctx.db.crawl.findFirst({ where: { id: input.crawlId } })
    if (!crawl) throw notFound('Crawl')
    if (crawl.state !== 'choosing') throw conflict('The pages of this crawl have already been chosen.')
    const { selection } = input
    const isOnly = 'only' in selection
    const ids = isOnly ? selection.only : selection.except
    const pages = ctx.db.knowledgePage
    await pages.updateMany({ where: { crawlId: crawl.id }, data: { isSelected: !isOnly } })
    await pages.updateMany({ where: { crawlId: crawl.id, id: { in: ids } }, data: { isSelected: isOnly } })
    await pages.updateMany({
      where: { crawlId: crawl.id, isSelected: false, status: 'found' },
      data: { status: 'skipped', reason: 'Not selected.' },
    })
    await beginFetching(ctx, crawl.id)
    ctx.audit({ resourceId: crawl.sourceId, after: { crawlId: crawl.id } })
    return { crawlId: crawl.id }
  },
})
