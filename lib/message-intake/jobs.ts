import { reachConnection, testConnection } from '@/lib/channels'
import { FILE_WAITING } from '@/lib/conversations'
import { type Reaction, reaction } from '@/lib/events'
import { fetchFile } from './fetch-file'
import { settleEvents } from './settle-events'
import { NUMBER_TOLD } from './settle-news'
import { MESSAGE_TOLD } from './store-events'

export const messageIntakeReactions: readonly Reaction[] = [
  reaction({
    name: 'message-intake.settle',
    events: [MESSAGE_TOLD],
    // Two of one company would only wait for each other.
    tenantConcurrency: 1,
    handler: async (ctx, _payload, signal) => {
      for (let isMore = true; isMore && !signal.aborted; ) isMore = (await settleEvents(ctx, {})).isMore
    },
  }),
  reaction({
    name: 'message-intake.fetch-file',
    events: [FILE_WAITING],
    concurrency: 4,
    tenantConcurrency: 2,
    timeoutSeconds: 170,
    handler: (ctx, { messageFileId }) => fetchFile(ctx, { messageFileId: String(messageFileId) }),
  }),
  reaction({
    name: 'message-intake.check-number',
    events: [NUMBER_TOLD],
    handler: async (ctx, { connectionId }) => {
      if (await reachConnection(ctx, 'whatsapp', String(connectionId))) {
        await testConnection(ctx, { kind: 'whatsapp', connectionId: String(connectionId) })
      }
    },
  }),
]
