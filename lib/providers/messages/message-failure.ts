import { AppError } from '@/lib/kernel'
import type { FailureAbout, MessageFailureKind, MessageReason } from './schema'

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
