import { reachConnection } from '@/lib/channels'
import { forbidden, notFound, unauthenticated } from '@/lib/kernel'
import { systemActor, task, tenantContext } from '@/lib/operations'
import { isSigned, readTold, type TextTold } from '@/lib/providers/sms'
import { tenantUrl } from '@/lib/tenancy'
import { type Told, textCallbackInput } from './schema'
import { storeEvents } from './store-events'

const eventOf = (told: TextTold, connectionId: string, about: string | null): Told['event'] => {
  const at = new Date().toISOString()
  if (told.kind === 'text') return { kind: 'text', id: told.id, connectionId, from: told.from, text: told.text, at }
  const { id, status, reason, loses } = told
  return { kind: 'status', id, about, status, reason, loses, at }
}

/**
 * What a provider of text messages tells. It signs the address that it was given: that of our host, whatever stands between us.
 * @throws not_found, unauthenticated without a signature, forbidden with a wrong one
 */
export const takeTextCallback = task({
  name: 'message-intake.take-text-callback',
  access: 'public',
  worksWhileClosing: true,
  input: textCallbackInput,
  handler: async ({ ctx, input: { connectionId, signature, path, body } }) => {
    const connection = await reachConnection(ctx, 'sms', connectionId)
    if (!connection) throw notFound('Address')
    if (signature === null) throw unauthenticated('The signature is missing')
    const form = new URLSearchParams(body)
    const url = tenantUrl(ctx.tenant, path)
    if (!isSigned(signature, connection.token, url, form)) throw forbidden('The signature is wrong')
    const told = readTold(form)
    if (!told) return { stored: 0 }
    const about = new URLSearchParams(path.split('?')[1] ?? '').get('about')
    const worker = tenantContext(ctx.tenant, systemActor('message-intake'), ctx.request, ctx.accountId)
    return storeEvents(worker, { channel: 'sms', told: [{ event: eventOf(told, connectionId, about) }], connectionId })
  },
})
