import type { FailureAbout, MessageFailureKind, MessageReason } from '@/lib/providers/messages/schema'

/** What one of Meta's error codes means for us. */
export type ErrorMeaning = {
  kind: Exclude<MessageFailureKind, 'uncertain'>
  about: FailureAbout
  reason: MessageReason
  loses: 'bounced' | 'unsubscribed' | null
  /** Not before so many seconds, where Meta says so beforehand. */
  waitSeconds?: number
}

const permanent = (about: FailureAbout, reason: MessageReason): ErrorMeaning => ({
  kind: 'permanent',
  about,
  reason,
  loses: null,
})
const transient = (about: FailureAbout, reason: MessageReason): ErrorMeaning => ({
  kind: 'transient',
  about,
  reason,
  loses: null,
})

const RECIPIENT = permanent('recipient', 'recipient_refused')
const MESSAGE = permanent('message', 'message_refused')
const TEMPLATE = permanent('message', 'template')
const SENDER = permanent('sender', 'sender_refused')
const SIGN_IN = permanent('sender', 'sign_in')
const LOCKED = permanent('sender', 'locked')
const QUALITY = permanent('sender', 'quality')

const DAY_S = 86_400

/** The conversation is closed: nothing but a template reaches this person. */
export const WINDOW_CLOSED = 131047
/** Marketing goes through `/marketing_messages` for this account. */
export const MARKETING_ELSEWHERE = 131063

const MEANINGS: ReadonlyMap<number, ErrorMeaning> = new Map([
  // This person.
  [WINDOW_CLOSED, RECIPIENT],
  [131026, { ...RECIPIENT, loses: 'bounced' }], // not on WhatsApp, or on a version of it that cannot receive this
  [131049, { ...RECIPIENT, waitSeconds: DAY_S }], // kept back for a healthy ecosystem
  [131050, { ...RECIPIENT, loses: 'unsubscribed' }], // wants no marketing from us
  [130472, RECIPIENT], // in one of Meta's experiments
  [131062, RECIPIENT], // a user id where a phone number is needed
  [131030, RECIPIENT], // a test number writes to listed people only
  [131021, RECIPIENT], // our own number
  [131056, transient('recipient', 'too_fast')], // one message in six seconds to one person
  [131000, transient('recipient', 'other')],
  [135000, transient('recipient', 'other')],
  // The pace.
  [130429, transient('recipient', 'too_fast')],
  [4, transient('provider', 'too_fast')],
  [80007, transient('provider', 'too_fast')],
  // Meta itself.
  [2, transient('provider', 'not_reached')],
  [131016, transient('provider', 'not_reached')],
  [131057, transient('provider', 'sender_refused')], // our account is in maintenance
  // What is sent.
  [100, MESSAGE],
  [131008, MESSAGE],
  [131009, MESSAGE],
  [131051, MESSAGE],
  [131052, MESSAGE],
  [131053, MESSAGE],
  [MARKETING_ELSEWHERE, MESSAGE],
  ...[132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132068, 132069].map(
    (code) => [code, TEMPLATE] as const,
  ),
  // Our number and account.
  [33, SENDER],
  [131037, SENDER], // the display name is not approved
  [131045, SENDER], // the number is not registered
  [133010, SENDER],
  [137000, SENDER], // the identity key has changed
  [131048, QUALITY],
  [131064, QUALITY],
  [131042, permanent('sender', 'payment')],
  [131031, LOCKED],
  [368, LOCKED],
  [130497, LOCKED],
  [131005, SIGN_IN],
  ...[190, 0, 3, 10].map((code) => [code, SIGN_IN] as const),
])

/** @returns null for a code that nobody has told us of */
export const meaningOf = (code: number): ErrorMeaning | null =>
  MEANINGS.get(code) ?? (code >= 200 && code <= 299 ? SIGN_IN : null)
