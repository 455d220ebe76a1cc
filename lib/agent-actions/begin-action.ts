import { z } from 'zod'
import { newId, uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { ACTION_CHANGED, ACTION_EXPIRING } from './events'

/** A person who has not looked by then is asked in vain: what was right yesterday need not be today. */
const APPROVAL_HOURS = 24

/**
 * Writes down what an agent is about to do. The same call of the same answer finds the first one, so a worker that begins
 * anew does nothing twice. `isNew` is false then.
 */
export const beginAction = command({
  name: 'agent_actions.begin',
  access: 'system',
  isAudited: false,
  input: z.strictObject({
    conversationId: uuid,
    answerId: uuid,
    agentId: uuid,
    agentName: z.string().max(200),
    agentVersion: z.number().int(),
    tool: z.string().max(64),
    toolName: z.string().max(64),
    parameters: z.record(z.string(), z.unknown()),
    hash: z.string().length(64),
    isEffect: z.boolean(),
    needsApproval: z.boolean(),
    /** Of a call that is none: no such tool, arguments that do not fit. */
    error: z.string().max(1_000).optional(),
  }),
  handler: async ({ ctx, input: { needsApproval, error, parameters, ...call } }) => {
    const id = newId()
    const now = Date.now()
    const expiresAt = needsApproval ? new Date(now + APPROVAL_HOURS * 3_600_000) : null
    const state = error ? 'failed' : needsApproval ? 'proposed' : 'running'
    const made = await ctx.db.agentAction.createMany({
      data: [
        {
          id,
          ...call,
          parameters: JSON.parse(JSON.stringify(parameters)),
          state,
          expiresAt,
          ...(error ? { error, finishedAt: new Date(now) } : {}),
        },
      ],
      skipDuplicates: true,
    })
    const isNew = made.count === 1
    const { answerId, hash } = call
    const row = await ctx.db.agentAction.findFirstOrThrow({ where: isNew ? { id } : { answerId, hash } })
    if (isNew) {
      ctx.emit(ACTION_CHANGED, { actionId: id, conversationId: call.conversationId })
      if (expiresAt) ctx.emit(ACTION_EXPIRING, { actionId: id }, { at: expiresAt })
    }
    return { id: row.id, state: row.state, result: row.result, error: row.error, isNew }
  },
})
