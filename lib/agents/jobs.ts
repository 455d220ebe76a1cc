import { type Reaction, reaction } from '@/lib/events'
import { embedKnowledge } from './embed-knowledge'

export const agentReactions: Reaction[] = [
  reaction({
    name: 'agents.embed-page',
    events: ['page.indexed'],
    handler: async (ctx, payload) => {
      await embedKnowledge(ctx, { pageId: String(payload.pageId) })
    },
    concurrency: 4,
  }),
  reaction({
    name: 'agents.embed-all',
    events: ['ai_settings.embedding_changed', 'document.ready'],
    handler: async (ctx) => {
      await embedKnowledge(ctx, {})
    },
    concurrency: 2,
    timeoutSeconds: 1_800,
  }),
]
