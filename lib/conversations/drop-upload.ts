import { z } from 'zod'
import { removeLoose } from '@/lib/files'
import { uuid } from '@/lib/kernel'
import { command, systemActor, task, tenantContext } from '@/lib/operations'

const input = z.strictObject({ messageFileId: uuid })

const forgetUpload = command({
  name: 'conversations.forget-upload',
  access: 'conversations:write',
  isAudited: false,
  input,
  handler: async ({ ctx, input: { messageFileId } }) => {
    const mine = { id: messageFileId, messageId: null, uploaderId: ctx.actor.id }
    const row = await ctx.db.messageFile.findFirst({ where: mine, select: { fileId: true } })
    await ctx.db.messageFile.deleteMany({ where: mine })
    return row?.fileId ?? null
  },
})

/** Takes a file off a reply that has not been sent. What is not there, or somebody else's, stays as it is. */
export const dropUpload = task({
  name: 'conversations.drop-upload',
  access: 'conversations:write',
  input,
  route: {
    method: 'DELETE',
    path: '/message-files/{messageFileId}',
    summary: 'Take a file off an unsent reply',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: given }) => {
    const fileId = await forgetUpload(ctx, given)
    const worker = tenantContext(ctx.tenant, systemActor('conversations.drop-upload'), ctx.request, ctx.accountId)
    if (fileId) await removeLoose(worker, { id: { in: [fileId] } })
    return { id: given.messageFileId }
  },
})
