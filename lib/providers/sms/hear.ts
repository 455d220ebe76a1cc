import type { SmsCall, SmsSecrets, TextTold } from './port'
import { isSigned } from './twilio-signature'
import { readTwilioTold } from './twilio-told'
import { isWebhookToken } from './vonage-token'
import { readVonageTold } from './vonage-told'

/** @returns `wrong` where the provider has not signed it; `told` null where it says nothing new */
export function hearSms(
  { provider, token, appSecret }: SmsSecrets,
  call: SmsCall,
): 'wrong' | { told: TextTold | null } {
  const { signature, url, body } = call
  if (provider === 'vonage') {
    if (!appSecret || !isWebhookToken(signature, appSecret, body)) return 'wrong'
    return { told: readVonageTold(body) }
  }
  const form = new URLSearchParams(body.toString('utf8'))
  return isSigned(signature, token, url, form) ? { told: readTwilioTold(form) } : 'wrong'
}
