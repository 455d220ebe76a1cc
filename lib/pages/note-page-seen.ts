import { countVisit } from '@/lib/forms'
import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { slugInput } from './schema'

/** A browser has shown the page: pages are kept for everybody, so that only it can say so. */
export const notePageSeen = command({
  name: 'pages.note-seen',
  access: 'public',
  isAudited: false,
  input: slugInput,
  handler: async ({ ctx, input }) => {
    const page = await ctx.db.landingPage.findFirst({
      where: { slug: input.slug, publishedVersion: { not: null } },
      select: { id: true },
    })
    if (!page) throw notFound('Page')
    await countVisit(ctx, page.id, 'views')
    return { isCounted: true }
  },
})
