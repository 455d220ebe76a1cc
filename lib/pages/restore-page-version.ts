import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { keepPageVersion } from './keep-page-version'
import { notePictures } from './note-pictures'
import { pageView, reachPage } from './page-view'
import { pageContent, pageVersionInput } from './schema'

/** Makes an earlier version the draft again, as a version of its own. */
export const restorePageVersion = command({
  name: 'pages.restore-version',
  access: 'pages:write',
  feature: 'landing_pages',
  input: pageVersionInput,
  about: { model: 'landingPage', id: ({ pageId }) => pageId },
  route: {
    method: 'POST',
    path: '/landing-pages/{pageId}/restore',
    summary: 'Restore an earlier version of a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId, version } }) => {
    await reachPage(ctx, pageId)
    const earlier = await ctx.db.landingPageVersion.findFirst({ where: { pageId, version } })
    if (!earlier) throw notFound('Version')
    await ctx.db.landingPage.updateMany({
      where: { id: pageId },
      data: { content: pageContent.parse(earlier.content), version: { increment: 1 } },
    })
    const view = pageView(await reachPage(ctx, pageId))
    await keepPageVersion(ctx, view)
    await notePictures(ctx, pageId)
    ctx.audit({ resourceId: pageId, after: { restored: version, version: view.version } })
    return view
  },
})
