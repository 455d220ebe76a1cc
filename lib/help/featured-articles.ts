import { z } from 'zod'
import { query } from '@/lib/operations'
import { CARD } from './article-card'

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
