import { noInput } from '@/lib/kernel/schema'
import { query } from '@/lib/operations'

/** Every published address, for the sitemap. */
export const publishedPages = query({
  name: 'pages.published',
  access: 'public',
  input: noInput,
  handler: ({ ctx }) =>
    ctx.db.landingPage.findMany({
      where: { publishedVersion: { not: null } },
      orderBy: { id: 'asc' },
      take: 5_000,
      select: { slug: true, publishedAt: true },
    }),
})
