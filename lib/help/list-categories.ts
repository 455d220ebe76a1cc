import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

export const listCategories = query({
  name: 'articles.list-categories',
  access: 'public',
  input: noInput,
  route: { method: 'GET', path: '/help/categories', summary: 'List help categories', tags: ['Help centre'] },
  handler: async ({ ctx }) => {
    const rows = await ctx.db.helpCategory.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }], take: 200 })
    const counts = await ctx.db.helpArticle.groupBy({
      by: ['categoryId'],
      where: { status: 'published' },
      _count: { _all: true },
    })
    return rows.map(({ id, slug, name, description, icon, position }) => ({
      id,
      slug,
      name,
      description,
      icon,
      position,
      articles: counts.find((count) => count.categoryId === id)?._count._all ?? 0,
    }))
  },
})
