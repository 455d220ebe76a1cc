import { command } from '@/lib/operations'
import { viewToChange } from './saved-view'
import { viewIdInput } from './schema'

export const deleteView = command({
  name: 'inbox_views.delete',
  access: 'conversations:read',
  input: viewIdInput,
  about: { model: 'inboxView', id: ({ viewId }) => viewId },
  route: {
    method: 'DELETE',
    path: '/inbox-views/{viewId}',
    summary: 'Delete a view of the inbox',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { viewId } }) => {
    const before = await viewToChange(ctx, viewId)
    await ctx.db.inboxView.delete({ where: ctx.key(viewId), select: { id: true } })
    ctx.audit({ resourceId: viewId, before })
    return { id: viewId }
  },
})
