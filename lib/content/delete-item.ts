import { command, deletedNow } from '@/lib/operations'
import { itemOf } from './item-view'
import { oneItemInput } from './library-inputs'

/** Campaigns that began with it keep what they have. */
export const deleteItem = command({
  name: 'content.delete',
  access: 'content:delete',
  input: oneItemInput,
  route: {
    method: 'DELETE',
    path: '/content-templates/{id}',
    summary: 'Delete an e-mail template or a snippet',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }) => {
    const row = await itemOf(ctx, input.id)
    await ctx.db.contentItem.update({ where: ctx.key(row.id), data: deletedNow(ctx) })
    ctx.audit({ resourceId: row.id, before: { kind: row.kind, name: row.name } })
    return { id: row.id }
  },
})
