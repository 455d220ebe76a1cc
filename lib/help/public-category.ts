import { notFound } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { CARD } from './article-card'
import { slugInput } from './schema'

/** A category with its published articles. */
export const publicCategory = query({
  name: 'articles.public-category',
  access: 'public',
  input: slugInput,
  handler: async ({ ctx, input }) => {
    const category = await ctx.db.helpCategory.findFirst({ where: { slug: input.slug } })
    if (!category) throw notFound('Category')
    const articles = await ctx.db.helpArticle.findMany({
      where: { categoryId: category.id, status: 'published' },
      orderBy: [{ position: 'asc' }, { title: 'asc' }],
      take: 200,
      select: CARD,
    })
    return { category, articles }
  },
})
