import { command, task } from '@/lib/operations'
import { ACTION_CHANGED } from './events'
import { performAction } from './perform-action'
import { actionInput } from './schema'

/** `isAgain`: it was begun before, by a worker that is gone. */
const claimAction = command({
  name: 'agent_actions.claim',
  access: 'system',
  isAudited: false,
  input: actionInput,
  handler: async ({ ctx, input: { actionId: id } }) => {
    const [begun] = await ctx.db.agentAction.updateManyAndReturn({
      where: { id, state: 'approved' },
      data: { state: 'running' },
    })
    if (begun) ctx.emit(ACTION_CHANGED, { actionId: id, conversationId: begun.conversationId })
    const again = begun ? null : await ctx.db.agentAction.findFirst({ where: { id, state: 'running' } })
    return begun ? { action: begun, isAgain: false } : again && { action: again, isAgain: true }
  },
})

/** Does what a person has approved, once. */
export const carryOutAction = task({
  name: 'agent_actions.carry-out',
  access: 'system',
  input: actionInput,
  handler: async ({ ctx, input }) => {
    const claimed = await claimAction(ctx, input)
    if (claimed) await performAction(ctx, claimed.action, claimed.isAgain)
  },
})
