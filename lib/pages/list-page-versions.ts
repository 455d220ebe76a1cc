import { query } from '@/lib/operations'
import { reachPage } from './page-view'
import { type PageVersion, pageIdInput } from './schema'

const MOST = 50

/** The latest first. */
export const listPageVersions = query({
  name: 'pages.list-versions',
  access: 'pages:read',
  feature: 'landing_pages',
  input: pageIdInput,
  route: {
    method: 'GET',
    path: '/landing-pages/{pageId}/versions',
    summary: 'List the versions of a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId } }): Promise<PageVersion[]> => {
    await reachPage(ctx, pageId)
    const rows = await ctx.db.landingPageVersion.findMany({
      where: { pageId },
      orderBy: { version: 'desc' },
      take: MOST,
      select: { version: true, actorLabel: true, createdAt: true },
    })
    return rows.map(({ version, actorLabel, createdAt }) => ({ version, by: actorLabel, at: createdAt.toISOString() }))
  },
})
