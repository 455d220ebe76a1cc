import { connectionsOf } from '@/lib/channels'
import { forbidden, notFound, unauthenticated } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { isSigned, readTold } from '@/lib/providers/whatsapp'
import { eventOfWhatsApp } from './event-of-whatsapp'
import { whatsAppCallbackInput } from './schema'
import { storeForAccounts } from './store-for-accounts'

/**
 * What Meta tells at the address of one connection. One business account may have several numbers: each thing is noted for its own.
 * @throws not_found, unauthenticated without a signature, forbidden with a wrong one
 */
export const takeWhatsappCallback = task({
  name: 'message-intake.take-whatsapp-callback',
  access: 'public',
  worksWhileClosing: true,
  input: whatsAppCallbackInput,
  handler: async ({ ctx, input: { connectionId, signature, body } }) => {
    const numbers = await connectionsOf(ctx, 'whatsapp')
    const connection = numbers.find(({ id }) => id === connectionId)
    if (!connection?.appSecret) throw notFound('Address')
    if (signature === null) throw unauthenticated('The signature is missing')
    if (!isSigned(signature, connection.appSecret, body)) throw forbidden('The signature is wrong')
    const told = readTold(body).map((one) => {
      const own = one.numberId === null ? undefined : numbers.find(({ numberRef }) => numberRef === one.numberId)
      return eventOfWhatsApp(one, (own ?? connection).id)
    })
    return storeForAccounts(ctx, { channel: 'whatsapp', connection, told })
  },
})
