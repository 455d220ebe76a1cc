import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

/** Every published address, for the sitemap. */
export const publishedSlugs = query({
  name: 'articles.published-slugs',
  access: 'public',
  input: noInput,
  handler: ({ ctx }) =>
    ctx.db.helpArticle.findMany({
      where: { status: 'published' },
      orderBy: { id: 'asc' },
      take: 5_000,
      select: { slug: true, updatedAt: true },
    }),
})
