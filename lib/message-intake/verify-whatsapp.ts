import { reachConnection } from '@/lib/channels'
import { equalInConstantTime, forbidden } from '@/lib/kernel'
import { query } from '@/lib/operations'
import { verifyWhatsAppInput } from './schema'

/** Meta asks whether an address is ours, once, when somebody sets it there. @returns what it wants back @throws forbidden */
export const verifyWhatsapp = query({
  name: 'message-intake.verify-whatsapp',
  access: 'public',
  input: verifyWhatsAppInput,
  handler: async ({ ctx, input: { connectionId, mode, token, challenge } }) => {
    const connection = await reachConnection(ctx, 'whatsapp', connectionId)
    const isRight =
      mode === 'subscribe' &&
      Boolean(connection?.verifyToken) &&
      equalInConstantTime(token ?? '', connection?.verifyToken ?? '')
    if (!isRight || challenge === null) throw forbidden('The verify token is wrong')
    return { challenge }
  },
})
