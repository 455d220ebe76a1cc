import { Prisma } from '@/lib/db'
import { command } from '@/lib/operations'
import { PAGE_CHANGED } from './events'
import { notePictures } from './note-pictures'
import { pageView, reachPage } from './page-view'
import { pageIdInput } from './schema'

/** Visitors find nothing there any more; the draft stays. */
export const unpublishPage = command({
  name: 'pages.unpublish',
  access: 'pages:write',
  feature: 'landing_pages',
  input: pageIdInput,
  about: { model: 'landingPage', id: ({ pageId }) => pageId },
  route: {
    method: 'POST',
    path: '/landing-pages/{pageId}/unpublish',
    summary: 'Take a landing page off the site',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId } }) => {
    await reachPage(ctx, pageId)
    await ctx.db.landingPage.updateMany({
      where: { id: pageId },
      data: { published: Prisma.DbNull, publishedVersion: null, publishedAt: null },
    })
    await notePictures(ctx, pageId)
    ctx.emit(PAGE_CHANGED, { pageId })
    ctx.audit({ resourceId: pageId })
    return pageView(await reachPage(ctx, pageId))
  },
})
