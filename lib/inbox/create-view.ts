import { conflict, newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { assertMayShare, checkedFilter, viewsOf } from './saved-view'
import { createViewInput, MOST_VIEWS } from './schema'

/** Behind those that are there. */
export const createView = command({
  name: 'inbox_views.create',
  access: 'conversations:read',
  input: createViewInput,
  route: {
    method: 'POST',
    path: '/inbox-views',
    summary: 'Save a view of the inbox',
    tags: ['Conversations'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name, isForAll, ...input } }) => {
    const filter = await checkedFilter(ctx, input.filter)
    const ownerId = ownerOf(ctx)
    if (isForAll || !ownerId) assertMayShare(ctx)
    const position = await ctx.db.inboxView.count({ where: viewsOf(ctx) })
    if (position >= MOST_VIEWS) throw conflict(`There are at most ${MOST_VIEWS} views.`)
    const id = newId()
    const data = { id, name, filter, isForAll: isForAll || !ownerId, ownerId, position }
    await ctx.db.inboxView.create({ data, select: { id: true } })
    ctx.audit({ resourceId: id, after: { name, filter, isForAll } })
    return { id }
  },
})
