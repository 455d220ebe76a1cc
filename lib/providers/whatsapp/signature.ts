import { createHmac } from 'node:crypto'
import { equalInConstantTime } from '@/lib/kernel'

/** `X-Hub-Signature-256` of a body: over its bytes, since Meta escapes characters in a way of its own. */
export const signatureOf = (appSecret: string, body: Uint8Array): string =>
  `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`

export const isSigned = (given: string, appSecret: string, body: Uint8Array): boolean =>
  equalInConstantTime(given.trim().toLowerCase(), signatureOf(appSecret, body))
