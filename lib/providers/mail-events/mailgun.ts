import { z } from 'zod'
import { equalInConstantTime, hmacHex, invalid, parseJson } from '@/lib/kernel'
import { bounceKind } from './bounce-kind'
import { type MailHook, plainDetail, type ToldMail, text } from './told-mail'

/** Tokens are remembered for longer than that: an old call cannot be sent anew. */
const OLDEST_MS = 3 * 86_400_000

/** "Securing Webhooks" and "Webhook Payloads". */
const mailgunCall = z.object({
  signature: z.object({
    timestamp: z.coerce.string().max(20),
    token: z.string().min(20).max(100),
    signature: z.string().max(200),
    'parent-signature': text,
  }),
  'event-data': z.object({
    event: text,
    severity: text,
    reason: text,
    recipient: text,
    message: z
      .object({ headers: z.object({ 'message-id': text }) })
      .nullish()
      .catch(null),
    'delivery-status': z
      .object({ 'bounce-type': text, 'enhanced-code': text, message: text, description: text })
      .nullish()
      .catch(null),
  }),
})
type Told = z.output<typeof mailgunCall>['event-data']

function callOf(body: Uint8Array) {
  const read = mailgunCall.safeParse(parseJson(body))
  if (!read.success) throw invalid('body', 'is not a call of Mailgun')
  return read.data
}

/** Kept from sending because of what Mailgun remembers of an address. */
const SUPPRESSED: Readonly<Record<string, ToldMail['kind']>> = {
  'suppress-bounce': 'hard_bounce',
  'suppress-complaint': 'complaint',
  'suppress-unsubscribe': 'unsubscribed',
}

function failureOf({ severity, reason, 'delivery-status': status }: Told): ToldMail['kind'] | null {
  // What failed for now is tried again by Mailgun itself.
  if (severity !== 'permanent') return null
  const remembered = SUPPRESSED[reason ?? '']
  if (remembered) return remembered
  if (status?.['bounce-type'] === 'hard') return 'hard_bounce'
  return status?.['bounce-type'] === 'soft' ? 'soft_bounce' : bounceKind(status?.['enhanced-code'] ?? '')
}

const KINDS: Readonly<Record<string, ToldMail['kind']>> = {
  delivered: 'delivered',
  complained: 'complaint',
  unsubscribed: 'unsubscribed',
}

/** Mailgun: an HMAC over its time and token. What is told is not under it, so a token is good for one event. */
export const mailgun: MailHook = {
  async judge({ body }, key) {
    const { timestamp, token, signature, 'parent-signature': parents } = callOf(body).signature
    const isLate = Math.abs(Date.now() - Number(timestamp) * 1_000) > OLDEST_MS
    if (isLate || !/^\d+$/.test(timestamp)) return 'wrong'
    const right = hmacHex(key, timestamp + token)
    return [signature, parents].some((given) => given && equalInConstantTime(given, right)) ? 'signed' : 'wrong'
  },
  read({ body }) {
    const { signature, 'event-data': told } = callOf(body)
    const kind = told.event === 'failed' ? failureOf(told) : (KINDS[told.event ?? ''] ?? null)
    if (!kind || !told.recipient) return []
    const left = told.message?.headers['message-id']
    const status = told['delivery-status']
    return [
      {
        id: signature.token,
        kind,
        address: told.recipient,
        messageId: left ? `<${left.replace(/^<|>$/g, '')}>` : null,
        about: null,
        detail: plainDetail(status?.['enhanced-code'], status?.message || status?.description || told.reason),
      },
    ]
  },
}
