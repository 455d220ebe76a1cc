import { reachConnection } from '@/lib/channels'
import { forbidden, notFound, unauthenticated } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { hearSms, type TextTold } from '@/lib/providers/sms'
import { tenantUrl } from '@/lib/tenancy'
import { stopReason, type Told, textCallbackInput } from './schema'
import { storeForAccounts } from './store-for-accounts'

function eventOf(told: TextTold, connectionId: string, about: string | null): Told['event'] {
  const at = told.at ?? new Date().toISOString()
  if (told.kind === 'text') return { kind: 'text', id: told.id, connectionId, from: told.from, text: told.text, at }
  const { id, status, reason, loses } = told
  const stops = stopReason.safeParse(told.stops).data ?? null
  return { kind: 'status', id, about, status, reason, loses, stops, connectionId, at }
}

/**
 * What a provider of text messages tells. Twilio signs the address that it was given, that of our host, whatever stands between us;
 * Vonage the bytes. @throws not_found, unauthenticated without a signature, forbidden with a wrong one
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
    const { provider, token, appSecret } = connection
    const secrets = { provider: provider ?? 'twilio', token, appSecret }
    const heard = hearSms(secrets, { signature, url: tenantUrl(ctx.tenant, path), body })
    if (heard === 'wrong') throw forbidden('The signature is wrong')
    if (!heard.told) return { stored: 0 }
    const about = new URLSearchParams(path.split('?')[1] ?? '').get('about')
    return storeForAccounts(ctx, {
      channel: 'sms',
      connection,
      told: [{ event: eventOf(heard.told, connectionId, about) }],
    })
  },
})
