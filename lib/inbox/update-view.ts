import { command, ownerOf } from '@/lib/operations'
import { assertMayShare, checkedFilter, viewToChange } from './saved-view'
import { updateViewInput } from './schema'

/** Another name, other filters, or another circle: taken back from the account it is theirs who does it. */
export const updateView = command({
  name: 'inbox_views.update',
  access: 'conversations:read',
  input: updateViewInput,
  about: { model: 'inboxView', id: ({ viewId }) => viewId },
  route: {
    method: 'PATCH',
    path: '/inbox-views/{viewId}',
    summary: 'Change a view of the inbox',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { viewId, name, filter, isForAll } }) => {
    const before = await viewToChange(ctx, viewId)
    if (isForAll) assertMayShare(ctx)
    await ctx.db.inboxView.update({
      where: ctx.key(viewId),
      data: {
        ...(name === undefined ? {} : { name }),
        ...(filter === undefined ? {} : { filter: await checkedFilter(ctx, filter) }),
        ...(isForAll === undefined ? {} : { isForAll }),
        ...(isForAll === false ? { ownerId: ownerOf(ctx) ?? before.ownerId } : {}),
      },
      select: { id: true },
    })
    ctx.audit({ resourceId: viewId, before, after: { name, filter, isForAll } })
    return { id: viewId }
  },
})
