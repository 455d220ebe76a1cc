import { containing } from '@/lib/db'
import { figuresOf, NO_FIGURES } from '@/lib/forms'
import { cutPage } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { PAGE_FIELDS } from './page-view'
import { listPagesInput, type PageRow } from './schema'

/** Newest first, each with how often it was seen and answered. */
export const listPages = query({
  name: 'pages.list',
  access: 'pages:read',
  feature: 'landing_pages',
  input: listPagesInput,
  route: { method: 'GET', path: '/landing-pages', summary: 'List landing pages', tags: ['Landing pages'] },
  handler: async ({ ctx, input: { cursor, limit, search } }) => {
    const { content: _, ...select } = PAGE_FIELDS
    const rows = await ctx.db.landingPage.findMany({
      where: {
        ...(cursor ? { id: { lt: cursor } } : {}),
        ...(search?.trim() ? { name: containing(search.trim()) } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      select,
    })
    const { items, nextCursor } = cutPage(rows, limit)
    const figures = await figuresOf(
      ctx,
      items.map(({ id }) => id),
    )
    return {
      items: items.map(
        (row): PageRow => ({
          ...row,
          publishedAt: row.publishedAt?.toISOString() ?? null,
          updatedAt: row.updatedAt.toISOString(),
          figures: figures.get(row.id) ?? NO_FIGURES,
        }),
      ),
      nextCursor,
    }
  },
})
