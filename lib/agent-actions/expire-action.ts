import { command } from '@/lib/operations'
import { ACTION_CHANGED } from './events'
import { actionInput } from './schema'

/** Nobody looked in time: it is not done. */
export const expireAction = command({
  name: 'agent_actions.expire',
  access: 'system',
  isAudited: false,
  input: actionInput,
  handler: async ({ ctx, input: { actionId: id } }) => {
    const [row] = await ctx.db.agentAction.updateManyAndReturn({
      where: { id, state: 'proposed', expiresAt: { lte: new Date() } },
      data: { state: 'expired', finishedAt: new Date() },
      select: { conversationId: true },
    })
    if (row) ctx.emit(ACTION_CHANGED, { actionId: id, conversationId: row.conversationId })
  },
})
