import { reachConnection } from '@/lib/channels'
import { notFound } from '@/lib/kernel'
import { systemActor, task, tenantContext } from '@/lib/operations'
import { messageOfApi } from './event-of-api'
import { tellMessageInput } from './schema'
import { storeEvents } from './store-events'

/** What somebody wrote on a channel of the company's own, told with an API key. The same id again changes nothing. @throws not_found */
export const tellMessage = task({
  name: 'message-intake.tell-message',
  access: 'conversations:write',
  input: tellMessageInput,
  route: {
    method: 'POST',
    path: '/channels/{connectionId}/messages',
    summary: 'Tell what somebody wrote on a channel of your own',
    tags: ['Channels'],
    successStatus: 202,
  },
  handler: async ({ ctx, input: { connectionId, ...told } }) => {
    const connection = await reachConnection(ctx, 'api', connectionId)
    if (!connection || connection.isParents) throw notFound('Channel')
    const worker = tenantContext(ctx.tenant, systemActor('message-intake'), ctx.request, ctx.accountId)
    return storeEvents(worker, { channel: 'api', told: [messageOfApi(connection, told)], connectionId })
  },
})
