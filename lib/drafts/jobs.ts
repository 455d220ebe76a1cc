import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { DRAFT_WANTED } from './events'
import { failWork } from './fail-work'
import { writeDraft } from './write-draft'

const about = z.object({ workId: z.string() })

export const draftReactions: readonly Reaction[] = [
  reaction({
    name: 'drafts.write',
    events: [DRAFT_WANTED],
    handler: (ctx, payload) => writeDraft(ctx, about.parse(payload)),
    givenUp: (ctx, payload) =>
      failWork(ctx, { ...about.parse(payload), reason: 'The writing was interrupted too often. Try again.' }),
    concurrency: 8,
    tenantConcurrency: 4,
    retryLimit: 4,
    timeoutSeconds: 300,
  }),
]
