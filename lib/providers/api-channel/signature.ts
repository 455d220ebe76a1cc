import { createHmac, randomBytes } from 'node:crypto'
import { equalInConstantTime } from '@/lib/kernel'

/** How far the clocks of two programs may be apart. */
const TOLERANCE_SECONDS = 300
const PREFIX = 'whsec_'

export const newWebhookSecret = (): string => PREFIX + randomBytes(24).toString('base64')

/** `whsec_` and base64, as the standard has it; anything else is taken as it is written. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), 'base64') : Buffer.from(secret)

const signatureOf = (secret: string, id: string, seconds: string, body: Buffer): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.`).update(body).digest('base64')}`

/** The headers of a call (Standard Webhooks 1.0). */
export function webhookHeaders(secret: string, id: string, body: Buffer, at = new Date()): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1_000))
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatureOf(secret, id, seconds, body),
  }
}

export type SignedCall = { id: string | null; timestamp: string | null; signature: string | null; body: Buffer }

/** Whose call it is. `unsigned`: something is missing; `wrong`: of somebody else, or of another time. */
export function judgeWebhook(secret: string, call: SignedCall, now = Date.now()): 'good' | 'unsigned' | 'wrong' {
  const { id, timestamp, signature, body } = call
  if (!id || !timestamp || !signature) return 'unsigned'
  if (!/^\d{1,12}$/.test(timestamp)) return 'wrong'
  if (Math.abs(now / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return 'wrong'
  const wanted = signatureOf(secret, id, timestamp, body)
  return signature.split(' ').some((one) => equalInConstantTime(one, wanted)) ? 'good' : 'wrong'
}
