import { type Reaction, reaction } from '@/lib/events'
import { DUE, reckon } from './reckon'
import { reckonAll } from './reckon-all'
import { tellDue } from './tell-due'

export const serviceLevelReactions: readonly Reaction[] = [
  reaction({
    name: 'service-levels.reckon',
    events: ['message.received', 'message.sent', 'conversation.changed'],
    handler: (ctx, payload) => reckon(ctx, { conversationId: String(payload.conversationId) }),
  }),
  reaction({
    name: 'service-levels.reckon-all',
    events: ['service_levels.changed'],
    timeoutSeconds: 900,
    tenantConcurrency: 1,
    handler: (ctx) => reckonAll(ctx, {}),
  }),
  reaction({
    name: 'service-levels.tell',
    events: [DUE],
    handler: (ctx, { conversationId, kind, dueAt, stage }) =>
      tellDue(ctx, { conversationId, kind, dueAt, stage } as Parameters<typeof tellDue>[1]),
  }),
]
