import { reachConnection } from '@/lib/channels'
import { forbidden, notFound, unauthenticated } from '@/lib/kernel'
import { systemActor, task, tenantContext } from '@/lib/operations'
import { judgeWebhook, readApiTold } from '@/lib/providers/api-channel'
import { messageOfApi, statusOfApi } from './event-of-api'
import { apiCallbackInput } from './schema'
import { storeEvents } from './store-events'

/**
 * What a company's own program tells at the address of its channel, signed as the Standard Webhooks have it.
 * @throws not_found, unauthenticated without a signature, forbidden with a wrong or an old one, invalid
 */
export const takeApiCallback = task({
  name: 'message-intake.take-api-callback',
  access: 'public',
  worksWhileClosing: true,
  input: apiCallbackInput,
  handler: async ({ ctx, input: { connectionId, ...call } }) => {
    const connection = await reachConnection(ctx, 'api', connectionId)
    if (!connection || connection.isParents) throw notFound('Address')
    const judgement = judgeWebhook(connection.token, call)
    if (judgement === 'unsigned') throw unauthenticated('The signature is missing')
    if (judgement === 'wrong') throw forbidden('The signature is wrong')
    const told = readApiTold(call.body)
    const worker = tenantContext(ctx.tenant, systemActor('message-intake'), ctx.request, ctx.accountId)
    const event =
      told.type === 'message' ? messageOfApi(connection, told.data) : await statusOfApi(worker, connection, told.data)
    if (!event) throw notFound('Message')
    return storeEvents(worker, { channel: 'api', told: [event], connectionId })
  },
})
