import { MessageFailure } from '@/lib/providers/messages'
import { meaningOfStatus, meaningOfText } from './error-table'
import type { SmsProvider } from './schema'

type Refused = {
  provider: SmsProvider
  status: number
  /** The provider's own number or name of the error. */
  code: string | null
  message: string | null
  retryAfterSeconds: number | undefined
}

/** What an answer that is no success says. */
export function failureOf({ provider, status, code, message, retryAfterSeconds }: Refused): MessageFailure {
  const words = `${code ?? status} ${message ?? 'The provider refused the message.'}`
  const number = Number(code ?? Number.NaN)
  const shared = { code: Number.isInteger(number) ? number : null, retryAfterSeconds }
  // Whoever is told to wait, waits, whatever the reason is called.
  const meaning =
    (code !== null && status < 500 && status !== 429 ? meaningOfText(provider, code) : null) ?? meaningOfStatus(status)
  if (!meaning) return new MessageFailure('uncertain', words, { ...shared, reason: 'other' })
  return new MessageFailure(meaning.kind, words, { ...shared, ...meaning })
}

/** What a failure that is told later means: for the address, and for the number that it was sent from. */
export function lossOf(provider: SmsProvider, code: string | null) {
  const meaning = code === null ? null : meaningOfText(provider, code)
  return { loses: meaning?.loses ?? null, stops: meaning?.about === 'sender' ? meaning.reason : null }
}
