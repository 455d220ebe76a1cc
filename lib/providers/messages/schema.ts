/** `uncertain`: the message may have been taken; nothing but the provider's own word can tell. */
export type MessageFailureKind = 'permanent' | 'transient' | 'uncertain'

/**
 * `recipient`: this message to this address alone; `message`: what is sent, whoever gets it; `sender`: our number, account or keys;
 * `provider`: nothing can be sent for now.
 */
export type FailureAbout = 'recipient' | 'message' | 'sender' | 'provider'

/** Why, in words that a campaign's page has sentences for. */
export type MessageReason =
  | 'other'
  | 'not_reached'
  | 'timeout'
  | 'too_fast'
  | 'sign_in'
  | 'sender_refused'
  | 'message_refused'
  | 'recipient_refused'
  | 'template'
  | 'quality'
  | 'payment'
  | 'locked'
