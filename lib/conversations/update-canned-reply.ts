import { notFound } from '@/lib/kernel'
import { command, ownerFilter } from '@/lib/operations'
import { assertShortcutIsFree, CANNED_REPLY_FIELDS, cannedReplyView } from './canned-reply-view'
import { updateCannedReplyInput } from './schema'

export const updateCannedReply = command({
  name: 'canned_replies.update',
  access: 'canned_replies:write',
  input: updateCannedReplyInput,
  route: {
    method: 'PUT',
    path: '/canned-replies/{cannedReplyId}',
    summary: 'Change a canned reply',
    tags: ['Canned replies'],
  },
  handler: async ({ ctx, input }) => {
    const { cannedReplyId, ...data } = input
    const before = await ctx.db.cannedReply.findFirst({
      where: { id: cannedReplyId, ...ownerFilter(ctx, 'canned_replies:write') },
      select: CANNED_REPLY_FIELDS,
    })
    if (!before) throw notFound('Canned reply')
    await assertShortcutIsFree(ctx, data.shortcut, before.id)
    const row = await ctx.db.cannedReply.update({ where: ctx.key(before.id), data, select: CANNED_REPLY_FIELDS })
    ctx.audit({ resourceId: row.id, before, after: row })
    return cannedReplyView(row)
  },
})
