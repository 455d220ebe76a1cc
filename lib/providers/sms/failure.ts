import { z } from 'zod'
import { MessageFailure, type ProviderAnswer } from '@/lib/providers/messages'

/** Nobody is there: no number, a landline, a number that is not in use (Twilio's error dictionary). */
const GONE: ReadonlySet<number> = new Set([21211, 21214, 21217, 21614, 30005, 30006])
const STOPPED = 21610
const REFUSED_SENDER: ReadonlySet<number> = new Set([21603, 21606, 21607, 21659, 21660, 21661, 21703, 30002, 30034])
const REFUSED_MESSAGE: ReadonlySet<number> = new Set([21602, 21605, 21617, 21619])
const TOO_FAST: ReadonlySet<number> = new Set([14107, 20429, 21611, 30001, 30022])
const SIGN_IN: ReadonlySet<number> = new Set([20003, 20005, 20006, 20404])

const problem = z.object({ code: z.coerce.number().nullish(), message: z.string().nullish() })

/** What a code of the provider means for the address. */
export const addressLoses = (code: number | null): 'bounced' | 'unsubscribed' | null => {
  if (code === STOPPED) return 'unsubscribed'
  return code !== null && GONE.has(code) ? 'bounced' : null
}

/** What an answer that is no success says. */
export function failureOfAnswer({ status, body, retryAfterSeconds }: ProviderAnswer): MessageFailure {
  const { code = null, message = null } = problem.safeParse(body).data ?? {}
  const words = `${code ?? status} ${message ?? 'The provider refused the message.'}`
  const shared = { code: code ?? null, retryAfterSeconds }
  if (status === 429 || (code && TOO_FAST.has(code))) {
    return new MessageFailure('transient', words, { ...shared, about: 'recipient', reason: 'too_fast' })
  }
  if (status === 503)
    return new MessageFailure('transient', words, { ...shared, about: 'provider', reason: 'not_reached' })
  // A server that fails may have done its work before: it is not asked twice.
  if (status >= 500) return new MessageFailure('uncertain', words, { ...shared, reason: 'other' })
  if (status === 401 || status === 403 || (code && SIGN_IN.has(code))) {
    return new MessageFailure('permanent', words, { ...shared, about: 'sender', reason: 'sign_in' })
  }
  if (code && REFUSED_SENDER.has(code)) {
    return new MessageFailure('permanent', words, { ...shared, about: 'sender', reason: 'sender_refused' })
  }
  if (code && REFUSED_MESSAGE.has(code)) {
    return new MessageFailure('permanent', words, { ...shared, about: 'message', reason: 'message_refused' })
  }
  const loses = addressLoses(code ?? null)
  return new MessageFailure('permanent', words, { ...shared, reason: 'recipient_refused', loses })
}
