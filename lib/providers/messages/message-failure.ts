import { AppError } from '@/lib/kernel'

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

type Details = {
  about?: FailureAbout
  reason?: MessageReason
  /** The provider's own number of the error. */
  code?: number | null
  retryAfterSeconds?: number | undefined
  /** What becomes of the address: nobody is there, or they want nothing more. */
  loses?: 'bounced' | 'unsubscribed' | null
  cause?: unknown
}

/** Why a message was not taken. */
export class MessageFailure extends AppError {
  readonly kind: MessageFailureKind
  readonly about: FailureAbout
  readonly reason: MessageReason
  readonly providerCode: number | null
  readonly loses: 'bounced' | 'unsubscribed' | null

  constructor(kind: MessageFailureKind, message: string, details: Details = {}) {
    super('provider_failed', message.slice(0, 300), {
      userMessage: message.slice(0, 300),
      cause: details.cause,
      ...(details.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: details.retryAfterSeconds }),
    })
    this.name = 'MessageFailure'
    this.kind = kind
    this.about = details.about ?? 'recipient'
    this.reason = details.reason ?? 'other'
    this.providerCode = details.code ?? null
    this.loses = details.loses ?? null
  }
}
