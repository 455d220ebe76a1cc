import { notFound } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { articleIdInput } from './schema'

export const getArticle = query({
  name: 'articles.get',
  access: 'articles:read',
  input: articleIdInput,
  route: { method: 'GET', path: '/articles/{id}', summary: 'Get a help article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const row = await ctx.db.helpArticle.findFirst({
      where: { id: input.id, ...ownerFilter(ctx, 'articles:read') },
      include: { sourcePage: { select: { url: true, title: true } } },
    })
    if (!row) throw notFound('Article')
    return row
  },
})
