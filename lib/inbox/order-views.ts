import { command } from '@/lib/operations'
import { viewToChange } from './saved-view'
import { orderViewsInput } from './schema'

/** The views that are named, in this order. */
export const orderViews = command({
  name: 'inbox_views.order',
  access: 'conversations:read',
  input: orderViewsInput,
  route: { method: 'PUT', path: '/inbox-views/order', summary: 'Order views of the inbox', tags: ['Conversations'] },
  handler: async ({ ctx, input: { viewIds } }) => {
    for (const [position, id] of viewIds.entries()) {
      await viewToChange(ctx, id)
      await ctx.db.inboxView.update({ where: ctx.key(id), data: { position }, select: { id: true } })
    }
    ctx.audit({ after: viewIds })
    return { viewIds }
  },
})
