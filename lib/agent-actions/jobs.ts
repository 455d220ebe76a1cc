import { type Reaction, reaction } from '@/lib/events'
import { carryOutAction } from './carry-out-action'
import { ACTION_APPROVED, ACTION_EXPIRING } from './events'
import { expireAction } from './expire-action'

const actionId = (payload: Record<string, unknown>) => ({ actionId: String(payload.actionId) })

export const agentActionReactions: Reaction[] = [
  reaction({
    name: 'agent-actions.carry-out',
    events: [ACTION_APPROVED],
    handler: (ctx, payload) => carryOutAction(ctx, actionId(payload)),
    concurrency: 4,
    retryLimit: 3,
    timeoutSeconds: 90,
  }),
  reaction({
    name: 'agent-actions.expire',
    events: [ACTION_EXPIRING],
    handler: (ctx, payload) => expireAction(ctx, actionId(payload)),
    concurrency: 2,
  }),
]
