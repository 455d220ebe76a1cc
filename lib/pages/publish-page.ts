import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { PAGE_CHANGED } from './events'
import { notePictures } from './note-pictures'
import { pageView, reachPage } from './page-view'
import { pageVersionInput } from './schema'

/** Shows visitors the version that was looked at. @throws conflict when it has changed since */
export const publishPage = command({
  name: 'pages.publish',
  access: 'pages:write',
  feature: 'landing_pages',
  input: pageVersionInput,
  about: { model: 'landingPage', id: ({ pageId }) => pageId },
  route: {
    method: 'POST',
    path: '/landing-pages/{pageId}/publish',
    summary: 'Publish a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId, version } }) => {
    const { content } = pageView(await reachPage(ctx, pageId))
    const saved = await ctx.db.landingPage.updateMany({
      where: { id: pageId, version },
      data: { published: content, publishedVersion: version, publishedAt: new Date() },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this page meanwhile. Reload to see their changes.')
    await notePictures(ctx, pageId)
    ctx.emit(PAGE_CHANGED, { pageId })
    ctx.audit({ resourceId: pageId, after: { version } })
    return pageView(await reachPage(ctx, pageId))
  },
})
