import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertContent } from './assert-content'
import { isPageSlugTaken } from './create-page'
import { PAGE_CHANGED } from './events'
import { keepPageVersion } from './keep-page-version'
import { notePictures } from './note-pictures'
import { pageView, reachPage } from './page-view'
import { updatePageInput } from './schema'

/** Changes what is worked on; visitors see it when it is published. @throws conflict */
export const updatePage = command({
  name: 'pages.update',
  access: 'pages:write',
  feature: 'landing_pages',
  input: updatePageInput,
  about: { model: 'landingPage', id: ({ pageId }) => pageId },
  route: {
    method: 'PATCH',
    path: '/landing-pages/{pageId}',
    summary: 'Change a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId, version, ...changes } }) => {
    const before = await reachPage(ctx, pageId)
    if (changes.content) await assertContent(ctx, changes.content)
    if (changes.slug && (await isPageSlugTaken(ctx, changes.slug, pageId))) throw conflict('This address is taken.')
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const saved = await ctx.db.landingPage.updateMany({
      where: { id: pageId, version },
      data: { ...given, version: { increment: 1 } },
    })
    if (saved.count === 0) throw conflict('Somebody else has saved this page meanwhile. Reload to see their changes.')
    const view = pageView(await reachPage(ctx, pageId))
    await keepPageVersion(ctx, view)
    await notePictures(ctx, pageId)
    if (view.slug !== before.slug) ctx.emit(PAGE_CHANGED, { pageId })
    ctx.audit({ resourceId: pageId, before: { slug: before.slug }, after: { slug: view.slug, version: view.version } })
    return view
  },
})
