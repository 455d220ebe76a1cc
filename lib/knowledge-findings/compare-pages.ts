import { z } from 'zod'
import { task } from '@/lib/operations'
import { comparePage } from './compare-page'
import { forgetGone } from './forget-gone'

const PAGES = 50

/** Compares all pages of the account that are new or were read anew. A page is done once, so it goes on where it was stopped. */
export const comparePages = task({
  name: 'knowledge_findings.compare-pages',
  access: 'system',
  input: z.strictObject({}),
  handler: async ({ ctx }) => {
    for (;;) {
      const pages = await ctx.db.knowledgePage.findMany({
        where: { status: 'indexed', comparedAt: null },
        orderBy: { id: 'asc' },
        take: PAGES,
        select: { id: true },
      })
      for (const { id } of pages) await comparePage(ctx, { pageId: id })
      if (pages.length < PAGES) break
    }
    await forgetGone(ctx, {})
  },
})
