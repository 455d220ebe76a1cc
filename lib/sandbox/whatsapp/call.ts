import type { Exchange } from '../http/exchange'
import type { Faults } from '../phone/faults'
import type { PhoneStore } from '../phone/phone-store'
import type { Subscriptions } from './subscriptions'
import type { TemplateStore } from './template-store'

/** A request to the Cloud API that has shown a token. */
export type WhatsAppCall = {
  exchange: Exchange
  /** Below the version: `<id>/messages`, its parts. */
  path: readonly string[]
  token: string
  phones: PhoneStore
  faults: Faults
  subscriptions: Subscriptions
  templates: TemplateStore
}

/** One part of the API. False when the path is none of its. */
export type WhatsAppRoute = (call: WhatsAppCall) => Promise<boolean>

/** An error in the Graph API's form. */
export function graphError(
  exchange: Exchange,
  status: number,
  code: number,
  message: string,
  details: string = message,
): void {
  exchange.json(status, {
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details },
      fbtrace_id: 'sandbox',
    },
  })
}

const MAX_BYTES = 1_000_000

/** @returns null for a body that is no JSON object */
export async function jsonOf(exchange: Exchange): Promise<Record<string, unknown> | null> {
  const text = await exchange.body(MAX_BYTES)
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null // The caller answers with Meta's own words for it.
  }
}
