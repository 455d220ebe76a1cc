import { noInput } from '@/lib/kernel/schema'
import { task } from '@/lib/operations'
import { assignWaiting } from './assign-waiting'

const MOST = 100

/** Asks the rules again for what waits, the longest first: somebody is back. */
export const assignWhatWaits = task({
  name: 'inbox.assign-what-waits',
  access: 'system',
  input: noInput,
  handler: async ({ ctx }) => {
    const rows = await ctx.db.conversation.findMany({
      where: { status: 'open', state: 'waiting', assigneeId: null },
      orderBy: [{ lastMessageAt: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true },
    })
    for (const { id } of rows) await assignWaiting(ctx, { conversationId: id })
  },
})
