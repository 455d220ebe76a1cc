import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { blockedSenderInput } from './schema'

/** They may write again. What came meanwhile stays among the spam until somebody takes the mark off. */
export const unblockSender = command({
  name: 'conversations.unblock-sender',
  access: 'conversations:admin',
  input: blockedSenderInput,
  route: {
    method: 'DELETE',
    path: '/blocked-senders/{blockedId}',
    summary: 'Unblock a sender',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { blockedId } }) => {
    const row = await ctx.db.blockedSender.findFirst({ where: { id: blockedId } })
    if (!row) throw notFound('Blocked sender')
    await ctx.db.blockedSender.delete({ where: ctx.key(blockedId), select: { id: true } })
    const { kind, value, messages } = row
    ctx.audit({ resourceId: blockedId, before: { kind, value, messages } })
    return { isBlocked: false }
  },
})
