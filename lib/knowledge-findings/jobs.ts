import { type Reaction, reaction } from '@/lib/events'
import { comparePages } from './compare-pages'

export const knowledgeFindingReactions: readonly Reaction[] = [
  reaction({
    name: 'knowledge-findings.compare-pages',
    events: ['crawl.ended', 'document.ready', 'knowledge.changed'],
    handler: (ctx) => comparePages(ctx, {}),
    // One after the other: of two new pages that are alike, the later one finds the earlier.
    tenantConcurrency: 1,
    retryLimit: 20,
    timeoutSeconds: 1_800,
  }),
]
