import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { CARD } from './article-card'
import { slugInput } from './schema'

/** A published article with its neighbours in the category. */
export const publicArticle = query({
  name: 'articles.public-article',
  access: 'public',
  input: slugInput,
  route: { method: 'GET', path: '/help/articles/{slug}', summary: 'Get a published article', tags: ['Help centre'] },
  handler: async ({ ctx, input }) => {
    const article = await ctx.db.helpArticle.findFirst({
      where: { slug: input.slug, status: 'published' },
      include: { category: { select: { slug: true, name: true } } },
    })
    if (!article) throw notFound('Article')
    const related = await ctx.db.helpArticle.findMany({
      where: { status: 'published', categoryId: article.categoryId, id: { not: article.id } },
      orderBy: [{ position: 'asc' }, { title: 'asc' }],
      take: 5,
      select: CARD,
    })
    return { article, related }
  },
})
