import { type Reaction, reaction } from '@/lib/events'
import { reckon } from './reckon'
import { reckonAll } from './reckon-all'
import { DUE } from './reckon-clocks'
import { tellDue } from './tell-due'

export const targetReactions: readonly Reaction[] = [
  reaction({
    name: 'targets.reckon',
    events: ['message.received', 'message.sent', 'conversation.changed'],
    handler: (ctx, payload) => reckon(ctx, { conversationId: String(payload.conversationId) }),
  }),
  reaction({
    name: 'targets.reckon-all',
    events: ['targets.changed'],
    timeoutSeconds: 900,
    tenantConcurrency: 1,
    handler: (ctx) => reckonAll(ctx, {}),
  }),
  reaction({
    name: 'targets.tell',
    events: [DUE],
    handler: (ctx, { conversationId, kind, dueAt, stage }) =>
      tellDue(ctx, { conversationId, kind, dueAt, stage } as Parameters<typeof tellDue>[1]),
  }),
]
