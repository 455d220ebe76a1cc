import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { draft, PAGE } from './draft-article'
import { draftFromPageInput } from './schema'

export const draftArticleFromPage = command({
  name: 'articles.draft-from-page',
  access: 'articles:write',
  input: draftFromPageInput,
  route: {
    method: 'POST',
    path: '/articles/drafts/{pageId}',
    summary: 'Draft an article from a page',
    tags: ['Help centre'],
  },
  handler: async ({ ctx, input }) => {
    const page = await ctx.db.knowledgePage.findFirst({ where: { id: input.pageId, status: 'indexed' }, select: PAGE })
    if (!page) throw notFound('Page')
    const article = await draft(ctx, page, { isPublished: false, isFeatured: false, categories: new Map() })
    ctx.audit({ resourceId: article.id, after: { title: article.title } })
    return { id: article.id }
  },
})
