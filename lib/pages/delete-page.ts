import { command, deletedNow } from '@/lib/operations'
import { PAGE_CHANGED } from './events'
import { reachPage } from './page-view'
import { pageIdInput } from './schema'

export const deletePage = command({
  name: 'pages.delete',
  access: 'pages:delete',
  input: pageIdInput,
  about: { model: 'landingPage', id: ({ pageId }) => pageId },
  route: {
    method: 'DELETE',
    path: '/landing-pages/{pageId}',
    summary: 'Delete a landing page',
    tags: ['Landing pages'],
  },
  handler: async ({ ctx, input: { pageId } }) => {
    const row = await reachPage(ctx, pageId)
    await ctx.db.landingPage.update({ where: ctx.key(pageId), data: deletedNow(ctx), select: { id: true } })
    ctx.emit(PAGE_CHANGED, { pageId })
    ctx.audit({ resourceId: pageId, before: { name: row.name } })
    return { id: pageId }
  },
})
