import { type Reaction, reaction } from '@/lib/events'
import { answerMessage } from './answer-message'
import { embedPage } from './embed-page'

export const agentReactions: Reaction[] = [
  reaction({
    name: 'agents.answer-message',
    events: ['message.received'],
    handler: (ctx, payload) =>
      answerMessage(ctx, { conversationId: String(payload.conversationId), messageId: String(payload.messageId) }),
    concurrency: 20,
    tenantConcurrency: 10,
    retryLimit: 3,
    timeoutSeconds: 180,
  }),
  reaction({
    name: 'agents.embed-page',
    events: ['page.indexed'],
    handler: (ctx, payload) => embedPage(ctx, { pageId: String(payload.pageId) }),
    concurrency: 4,
  }),
]
