/** Why a campaign does not get on: our own rules, a test whose winner the rest waits for, or what the mail server had against it (`EmailFailure.reason`). */
export const HELD_REASONS = [
  'quota',
  'warm_up',
  'test',
  'content',
  'no_such_server',
  'not_reached',
  'timeout',
  'tls',
  'sign_in',
  'sender_refused',
  'recipient_refused',
  'message_refused',
  'private_address',
  'other',
] as const
export type HeldReason = (typeof HELD_REASONS)[number]
