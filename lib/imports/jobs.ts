import { type Reaction, reaction } from '@/lib/events'
import { IMPORT_REQUESTED } from './check-import'
import { giveUpImport } from './give-up-import'
import { workImport } from './work-import'

const importId = (payload: { [key: string]: unknown }): string => String(payload.importId)

export const importReactions: Reaction[] = [
  reaction({
    name: 'imports.work',
    events: [IMPORT_REQUESTED],
    handler: (ctx, payload, signal) => workImport(ctx, { importId: importId(payload), signal }),
    concurrency: 2,
    tenantConcurrency: 1,
    // It goes on where it stopped, so it bears more restarts of the worker than work that begins anew.
    retryLimit: 20,
    givenUp: (ctx, payload) => giveUpImport(ctx, { importId: importId(payload) }),
    timeoutSeconds: 7_200,
  }),
]
