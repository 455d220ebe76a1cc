import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { ACTION_CHANGED } from './events'

export const LONGEST_RESULT = 8_000

/** What came of an action. The first word counts. */
export const endAction = command({
  name: 'agent_actions.end',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    actionId: uuid,
    state: z.enum(['done', 'failed', 'uncertain']),
    result: z.string().max(LONGEST_RESULT).default(''),
    error: z.string().max(LONGEST_RESULT).nullable().default(null),
  }),
  handler: async ({ ctx, input: { actionId, ...end } }) => {
    const [row] = await ctx.db.agentAction.updateManyAndReturn({
      where: { id: actionId, state: 'running' },
      data: { ...end, finishedAt: new Date() },
      select: { conversationId: true },
    })
    if (row) ctx.emit(ACTION_CHANGED, { actionId, conversationId: row.conversationId })
  },
})
