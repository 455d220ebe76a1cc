import { AppError } from '@/lib/kernel'

export type EmailFailureKind = 'permanent' | 'transient' | 'uncertain'

/**
 * `permanent`: the server refused this message for good. `transient`: it is worth another try. `uncertain`: the connection
 * broke after the message was handed over; sending again might send it twice.
 */
export class EmailFailure extends AppError {
  readonly kind: EmailFailureKind

  constructor(kind: EmailFailureKind, detail: string, cause?: unknown) {
    super('provider_failed', `e-mail: ${kind}: ${detail}`, { userMessage: 'The e-mail could not be sent.', cause })
    this.name = 'EmailFailure'
    this.kind = kind
  }
}

/** How far a delivery had come. */
export type Stage = 'connecting' | 'envelope' | 'message'

/**
 * What an SMTP failure means. A reply code decides where there is one (RFC 5321 §4.2.1), but a refused login or greeting is
 * about us and not about the message. Without a reply the stage decides.
 */
export function toEmailFailure(error: unknown, stage: Stage): EmailFailure {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string }
  const detail = `${stage}: ${code ?? ''} ${message ?? String(error)}`.slice(0, 400)
  if (stage === 'connecting') return new EmailFailure('transient', detail, error)
  if (responseCode) return new EmailFailure(responseCode >= 500 ? 'permanent' : 'transient', detail, error)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new EmailFailure('permanent', detail, error)
  return new EmailFailure(stage === 'message' ? 'uncertain' : 'transient', detail, error)
}
