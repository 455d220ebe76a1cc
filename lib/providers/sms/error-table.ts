import type { FailureAbout, MessageFailureKind, MessageReason } from '@/lib/providers/messages/schema'

/** What an error of a provider of text messages means for us. */
export type TextMeaning = {
  kind: Exclude<MessageFailureKind, 'uncertain'>
  about: FailureAbout
  reason: MessageReason
  loses: 'bounced' | 'unsubscribed' | null
}

const permanent = (about: FailureAbout, reason: MessageReason, loses: TextMeaning['loses'] = null): TextMeaning => ({
  kind: 'permanent',
  about,
  reason,
  loses,
})

const GONE = permanent('recipient', 'recipient_refused', 'bounced')
const STOPPED = permanent('recipient', 'recipient_refused', 'unsubscribed')
const RECIPIENT = permanent('recipient', 'recipient_refused')
const MESSAGE = permanent('message', 'message_refused')
const SENDER = permanent('sender', 'sender_refused')
const SIGN_IN = permanent('sender', 'sign_in')
const LOCKED = permanent('sender', 'locked')
const PAYMENT = permanent('sender', 'payment')
const TOO_FAST: TextMeaning = { ...RECIPIENT, kind: 'transient', reason: 'too_fast' }
const AWAY: TextMeaning = { ...RECIPIENT, kind: 'transient', about: 'provider', reason: 'not_reached' }

const table = (rows: readonly (readonly [TextMeaning, readonly (number | string)[]])[]): Map<string, TextMeaning> =>
  new Map(rows.flatMap(([meaning, codes]) => codes.map((code) => [String(code), meaning] as const)))

/** Twilio's error dictionary. */
const TWILIO = table([
  // No number, a landline, a number that is not in use.
  [GONE, [21211, 21214, 21217, 21614, 30005, 30006]],
  [STOPPED, [21610]],
  [SENDER, [21603, 21606, 21607, 21659, 21660, 21661, 21703, 30034]],
  [MESSAGE, [21602, 21605, 21617, 21619]],
  [TOO_FAST, [14107, 20429, 21611, 30001, 30022]],
  [SIGN_IN, [20003, 20006, 20404]],
  [LOCKED, [20005, 30002]],
])

/** Vonage's errors of the Messages API by number, and those of all its APIs by name. */
const VONAGE = table([
  // An unknown prefix, no number, nobody there any more, not a number of this kind.
  [GONE, [1040, 1170, 1190, 1430]],
  [STOPPED, [1240]],
  // Barred, not listed for a trial account, away for now, moved to another carrier, held back as spam, not routed.
  [RECIPIENT, [1050, 1160, 1180, 1200, 1210, 1220, 1230, 1250, 1260]],
  [SENDER, [1120, 1420, 1140]],
  [MESSAGE, [1010, 1020, 1021, 1022, 1090, 1130, 1150, 'invalid-params', 'invalid-json']],
  [TOO_FAST, [1000, 1241, 'throttled']],
  [AWAY, [1100]],
  [PAYMENT, [1070, 'low-balance']],
  [LOCKED, [1060, 'account-suspended']],
  [
    SIGN_IN,
    [
      1080,
      'unauthorized',
      'forbidden',
      'unprovisioned',
      'jwt-expired',
      'jwt-revoked',
      'invalid-api-key',
      'invalid-signature',
    ],
  ],
])

const TABLES = { twilio: TWILIO, vonage: VONAGE } as const

/** @returns null for a code that nobody has told us of */
export const meaningOfText = (provider: keyof typeof TABLES, code: string): TextMeaning | null =>
  TABLES[provider].get(code) ?? null

/** What an answer says by its status, where its code is unknown. A server that fails may have done its work before: nothing is said. */
export function meaningOfStatus(status: number): TextMeaning | null {
  if (status === 429) return TOO_FAST
  if (status === 503) return AWAY
  if (status >= 500) return null
  if (status === 402) return PAYMENT
  return status === 401 || status === 403 ? SIGN_IN : RECIPIENT
}
