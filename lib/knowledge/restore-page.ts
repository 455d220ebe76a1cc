import { conflict, notFound } from '@/lib/kernel'
import { command, takeStanding } from '@/lib/operations'
import { indexPage } from './index-page'
import { pageIdInput } from './schema'

/** Takes up a page again that was put aside. @throws not_found, conflict, limit_exceeded */
export const restorePage = command({
  name: 'knowledge.restore-page',
  access: 'knowledge:write',
  input: pageIdInput,
  route: {
    method: 'POST',
    path: '/knowledge/pages/{pageId}/restore',
    summary: 'Take up a page of the knowledge again',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { pageId } }) => {
    const page = await ctx.db.knowledgePage.findFirst({ where: { id: pageId } })
    if (!page) throw notFound('Page')
    if (page.status !== 'archived') throw conflict('This page was not put aside.')
    await takeStanding(ctx, 'knowledge_pages')
    await ctx.db.knowledgePage.update({ where: ctx.key(pageId), data: { status: 'indexed', isSelected: true } })
    await indexPage(ctx, page)
    ctx.emit('page.indexed', { pageId, sourceId: page.sourceId })
    ctx.emit('knowledge.changed', { sourceId: page.sourceId })
    ctx.audit({ resourceId: page.sourceId, after: { page: page.title, status: 'indexed' } })
    return { id: pageId }
  },
})
