import { invalid, notFound } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { MessageFailure } from '@/lib/providers/messages'
import { reachConnection } from './connection'
import { hookUrl } from './hook-url'
import { connectionIdInput } from './schema'
import { whatsappOf } from './whatsapp-of'

/**
 * Tells Meta to call our address for everything about the account of a number; Meta asks that address for its token first. Never throws
 * for the provider's failure. @throws not_found, invalid where the number is not the account's own
 */
export const subscribeConnection = task({
  name: 'channels.subscribe',
  access: 'campaigns:admin',
  input: connectionIdInput,
  route: {
    method: 'POST',
    path: '/channels/{connectionId}/subscribe',
    summary: 'Have WhatsApp call our address',
    tags: ['Channels'],
  },
  handler: async ({ ctx, input: { connectionId } }) => {
    const connection = await reachConnection(ctx, 'whatsapp', connectionId)
    if (!connection) throw notFound('Number')
    if (connection.isParents || !connection.verifyToken)
      throw invalid('connectionId', 'is not a number of this account')
    try {
      const url = hookUrl(ctx.tenant, connection)
      await whatsappOf(connection).subscribe({ url, verifyToken: connection.verifyToken })
      return { isGood: true, message: url }
    } catch (error) {
      if (!(error instanceof MessageFailure)) throw error
      return { isGood: false, message: error.userMessage }
    }
  },
})
