import { z } from 'zod'
import { notFound } from '@/lib/kernel'
import { searchLanguage } from '@/lib/knowledge'
import { query } from '@/lib/operations'
import { searchArticlesInput, slugInput } from './schema'

const CARD = { id: true, slug: true, title: true, summary: true, categoryId: true, updatedAt: true } as const

/** Featured articles of the home page; the newest ones fill up. */
export const featuredArticles = query({
  name: 'articles.featured',
  access: 'public',
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(12).default(6) }),
  handler: ({ ctx, input }) =>
    ctx.db.helpArticle.findMany({
      where: { status: 'published' },
      orderBy: [{ isFeatured: 'desc' }, { position: 'asc' }, { id: 'asc' }],
      take: input.limit,
      select: CARD,
    }),
})

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

/** Every published address, for the sitemap. */
export const publishedSlugs = query({
  name: 'articles.published-slugs',
  access: 'public',
  input: z.strictObject({}),
  handler: ({ ctx }) =>
    ctx.db.helpArticle.findMany({
      where: { status: 'published' },
      orderBy: { id: 'asc' },
      take: 5_000,
      select: { slug: true, updatedAt: true },
    }),
})

export const searchArticles = query({
  name: 'articles.search',
  access: 'public',
  input: searchArticlesInput,
  route: { method: 'GET', path: '/help/search', summary: 'Search published articles', tags: ['Help centre'] },
  handler: ({ ctx, input }) => ctx.db.$search.articles(input.q, searchLanguage(ctx.tenant.locale), input.limit),
})
