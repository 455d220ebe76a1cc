import { reachConnection } from '@/lib/channels'
import { notFound } from '@/lib/kernel'
import { systemActor, task, tenantContext } from '@/lib/operations'
import { statusOfApi } from './event-of-api'
import { tellStatusInput } from './schema'
import { storeEvents } from './store-events'

/** What became of a message that the company's own program carries, told with an API key. @throws not_found */
export const tellStatus = task({
  name: 'message-intake.tell-status',
  access: 'conversations:write',
  input: tellStatusInput,
  route: {
    method: 'POST',
    path: '/channels/{connectionId}/statuses',
    summary: 'Tell what became of a message on a channel of your own',
    tags: ['Channels'],
    successStatus: 202,
  },
  handler: async ({ ctx, input: { connectionId, ...told } }) => {
    const connection = await reachConnection(ctx, 'api', connectionId)
    if (!connection || connection.isParents) throw notFound('Channel')
    const worker = tenantContext(ctx.tenant, systemActor('message-intake'), ctx.request, ctx.accountId)
    const event = await statusOfApi(worker, connection, told)
    if (!event) throw notFound('Message')
    return storeEvents(worker, { channel: 'api', told: [event], connectionId })
  },
})
