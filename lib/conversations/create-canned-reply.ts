import { newId } from '@/lib/kernel'
import { command, ownerOf } from '@/lib/operations'
import { assertShortcutIsFree, CANNED_REPLY_FIELDS, cannedReplyView } from './canned-reply-view'
import { cannedReplyInput } from './schema'

export const createCannedReply = command({
  name: 'canned_replies.create',
  access: 'canned_replies:write',
  input: cannedReplyInput,
  route: {
    method: 'POST',
    path: '/canned-replies',
    summary: 'Create a canned reply',
    tags: ['Canned replies'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    await assertShortcutIsFree(ctx, input.shortcut)
    const row = await ctx.db.cannedReply.create({
      data: { id: newId(), ownerId: ownerOf(ctx), ...input },
      select: CANNED_REPLY_FIELDS,
    })
    ctx.audit({ resourceId: row.id, after: row })
    return cannedReplyView(row)
  },
})
