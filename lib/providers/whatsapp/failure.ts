import { z } from 'zod'
import { MessageFailure, type ProviderAnswer } from '@/lib/providers/messages'
import { meaningOf } from './error-table'

export const saidError = z.object({
  code: z.coerce.number().int(),
  title: z.string().nullish(),
  message: z.string().nullish(),
  error_user_msg: z.string().nullish(),
  error_data: z.object({ details: z.string().nullish() }).nullish(),
})
const problem = z.object({ error: saidError })
type SaidError = z.output<typeof saidError>

/** What Meta says of an error, the most telling part of it first. */
export function wordsOf({ code, title, message, error_data, error_user_msg }: SaidError): string {
  const words = error_user_msg || error_data?.details || message || title || 'WhatsApp refused the message.'
  // The Graph API begins its messages with the code itself: `(#131047) …`.
  return `${code} ${words.replace(/^\(#\d+\)\s*/, '')}`.slice(0, 300).toWellFormed()
}

/** What an answer that is no success says. @param isMessage it may have been taken all the same */
export function failureOfAnswer(answer: ProviderAnswer, isMessage: boolean): MessageFailure {
  const { status, body, retryAfterSeconds } = answer
  const error = problem.safeParse(body).data?.error ?? null
  const words = error ? wordsOf(error) : `${status} WhatsApp refused the request.`
  const known = error && meaningOf(error.code)
  const shared = { code: error?.code ?? null, retryAfterSeconds }
  if (known) {
    const { kind, about, reason, loses, waitSeconds } = known
    const wait = retryAfterSeconds ?? waitSeconds
    return new MessageFailure(kind, words, { ...shared, about, reason, loses, retryAfterSeconds: wait })
  }
  if (status === 429)
    return new MessageFailure('transient', words, { ...shared, about: 'recipient', reason: 'too_fast' })
  if (status === 503 || (status >= 500 && !isMessage)) {
    return new MessageFailure('transient', words, { ...shared, about: 'provider', reason: 'not_reached' })
  }
  // A server that fails may have done its work before: it is not asked twice.
  if (status >= 500) return new MessageFailure('uncertain', words, { ...shared, reason: 'other' })
  if (status === 401 || status === 403) {
    return new MessageFailure('permanent', words, { ...shared, about: 'sender', reason: 'sign_in' })
  }
  return new MessageFailure('permanent', words, { ...shared, reason: 'recipient_refused' })
}
