import { containing } from '@/lib/db'
import { cutPage } from '@/lib/kernel'
import { ownerFilter, query } from '@/lib/operations'
import { listArticlesInput } from './schema'

export const listArticles = query({
  name: 'articles.list',
  access: 'articles:read',
  input: listArticlesInput,
  route: { method: 'GET', path: '/articles', summary: 'List help articles', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const contains = input.search ? containing(input.search) : undefined
    const rows = await ctx.db.helpArticle.findMany({
      where: {
        ...ownerFilter(ctx, 'articles:read'),
        ...(input.cursor ? { id: { lt: input.cursor } } : {}),
        ...(input.status ? { status: input.status } : {}),
        ...(input.categoryId ? { categoryId: input.categoryId } : {}),
        ...(contains ? { OR: [{ title: contains }, { summary: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: input.limit + 1,
      select: {
        id: true,
        slug: true,
        title: true,
        summary: true,
        status: true,
        isFeatured: true,
        publishedAt: true,
        updatedAt: true,
        category: { select: { id: true, name: true } },
      },
    })
    return cutPage(rows, input.limit)
  },
})
