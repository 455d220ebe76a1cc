import { createHmac } from 'node:crypto'
import { tellProduct } from '../phone/tell-product'
import type { Subscription } from './subscriptions'

/** JSON as Meta writes it: everything beyond ASCII is escaped, and so are slashes. What is signed are these bytes. */
export const escapedJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/')

export const signatureOf = (secret: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/** One change of an account, as Meta posts it. */
export function tellChange({ account, url, secret }: Subscription, field: string, value: object): void {
  const body = escapedJson({
    object: 'whatsapp_business_account',
    entry: [{ id: account, time: Math.floor(Date.now() / 1_000), changes: [{ field, value }] }],
  })
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(secret, body) }
  tellProduct({ url, headers, body })
}
