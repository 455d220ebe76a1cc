import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { changeConversation, WAITS_AGAIN } from './change-conversation'
import { lockConversation } from './lock-conversation'
import { unassigned } from './state'
import { tellStaff } from './system-message'

const BATCH = 100

const releaseConversation = command({
  name: 'conversations.release',
  access: 'system',
  input: z.strictObject({ conversationId: uuid, memberId: uuid }),
  isAudited: false,
  handler: async ({ ctx, input }) => {
    const conversation = await lockConversation(ctx, input.conversationId)
    if (conversation.assigneeId !== input.memberId || conversation.status === 'closed') return
    await changeConversation(ctx, conversation, unassigned)
    await tellStaff(ctx, conversation, 'released')
    ctx.emit(WAITS_AGAIN, { conversationId: conversation.id })
  },
})

/** Customers of a member who has left wait for somebody else. Safe to run again: it takes what is still left. */
export const releaseConversations = task({
  name: 'conversations.release-all',
  access: 'system',
  input: z.strictObject({ memberId: uuid }),
  handler: async ({ ctx, input }) => {
    for (let after: string | null = null; ; ) {
      const rows: { id: string }[] = await ctx.db.conversation.findMany({
        where: {
          assigneeId: input.memberId,
          status: { in: ['open', 'snoozed'] },
          ...(after ? { id: { gt: after } } : {}),
        },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      })
      for (const { id } of rows) await releaseConversation(ctx, { conversationId: id, memberId: input.memberId })
      const last = rows.at(-1)
      if (!last || rows.length < BATCH) return
      after = last.id
    }
  },
})
