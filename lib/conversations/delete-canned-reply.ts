import { notFound } from '@/lib/kernel'
import { command, deletedNow, ownerFilter } from '@/lib/operations'
import { CANNED_REPLY_FIELDS } from './canned-reply-view'
import { cannedReplyIdInput } from './schema'

export const deleteCannedReply = command({
  name: 'canned_replies.delete',
  access: 'canned_replies:delete',
  input: cannedReplyIdInput,
  route: {
    method: 'DELETE',
    path: '/canned-replies/{cannedReplyId}',
    summary: 'Delete a canned reply',
    tags: ['Canned replies'],
  },
  handler: async ({ ctx, input }) => {
    const before = await ctx.db.cannedReply.findFirst({
      where: { id: input.cannedReplyId, ...ownerFilter(ctx, 'canned_replies:delete') },
      select: CANNED_REPLY_FIELDS,
    })
    if (!before) throw notFound('Canned reply')
    await ctx.db.cannedReply.update({ where: ctx.key(before.id), data: deletedNow(ctx), select: { id: true } })
    ctx.audit({ resourceId: before.id, before })
    return { id: before.id }
  },
})
