import { AppError } from '@/lib/kernel'

export type EmailFailureKind = 'permanent' | 'transient' | 'uncertain'

/** What went wrong, for people; each has its sentence. */
export type EmailFailureReason =
  | 'no_such_server'
  | 'not_reached'
  | 'timeout'
  | 'tls'
  | 'sign_in'
  | 'sender_refused'
  | 'recipient_refused'
  | 'message_refused'
  | 'private_address'
  | 'other'

const SENTENCES: Readonly<Record<EmailFailureReason, string>> = {
  no_such_server: 'There is no mail server of this name.',
  not_reached: 'The mail server could not be reached.',
  timeout: 'The mail server did not answer in time.',
  tls: 'No secure connection to the mail server could be made. Check the encryption and its certificate.',
  sign_in: 'The mail server refused the user name or the password.',
  sender_refused: 'The mail server refused the sender address.',
  recipient_refused: 'The mail server refused the recipient.',
  message_refused: 'The mail server refused the message.',
  private_address: 'The mail server is not on the public internet, so it is not used.',
  other: 'The e-mail could not be sent.',
}

/**
 * `permanent`: the server refused this message for good. `transient`: it is worth another try. `uncertain`: the connection
 * broke after the message was handed over; sending again might send it twice.
 */
export class EmailFailure extends AppError {
  readonly kind: EmailFailureKind
  readonly reason: EmailFailureReason
  /** The server's reply code (RFC 5321 §4.2), where it gave one. */
  readonly responseCode: number | null

  constructor(
    kind: EmailFailureKind,
    detail: string,
    options: { reason?: EmailFailureReason; responseCode?: number | undefined; cause?: unknown } = {},
  ) {
    const reason = options.reason ?? 'other'
    super('provider_failed', `e-mail: ${kind}: ${detail}`, { userMessage: SENTENCES[reason], cause: options.cause })
    this.name = 'EmailFailure'
    this.kind = kind
    this.reason = reason
    this.responseCode = options.responseCode ?? null
  }
}

/** How far a delivery had come. */
export type Stage = 'connecting' | 'envelope' | 'message'

type SmtpError = { responseCode?: number; code?: string; message?: string; command?: string }

const TLS = /ETLS|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME|ERR_SSL|EPROTO/
const UNRESOLVED = /EDNS|ENOTFOUND|EAI_AGAIN/

function reasonOf(
  { code = '', command = '', responseCode, message = '' }: SmtpError,
  stage: Stage,
): EmailFailureReason {
  if (code === 'EAUTH') return 'sign_in'
  if (UNRESOLVED.test(code) || UNRESOLVED.test(message)) return 'no_such_server'
  if (TLS.test(code) || /wrong version number|certificate|STARTTLS/i.test(message)) return 'tls'
  if (code === 'ETIMEDOUT' || /timeout/i.test(message)) return 'timeout'
  if (stage === 'connecting') return responseCode ? 'other' : 'not_reached'
  if (!responseCode) return 'other'
  if (command === 'MAIL FROM') return 'sender_refused'
  if (command === 'RCPT TO') return 'recipient_refused'
  return 'message_refused'
}

/**
 * What an SMTP failure means. A reply code decides where there is one (RFC 5321 §4.2.1), but a refused login or greeting is
 * about us and not about the message. Without a reply the stage decides.
 */
export function toEmailFailure(error: unknown, stage: Stage): EmailFailure {
  if (error instanceof EmailFailure) return error
  const known = error as SmtpError
  const { responseCode, code, message } = known
  const detail = `${stage}: ${code ?? ''} ${message ?? String(error)}`.slice(0, 400)
  const options = { reason: reasonOf(known, stage), responseCode, cause: error }
  if (stage === 'connecting') return new EmailFailure('transient', detail, options)
  if (responseCode) return new EmailFailure(responseCode >= 500 ? 'permanent' : 'transient', detail, options)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new EmailFailure('permanent', detail, options)
  return new EmailFailure(stage === 'message' ? 'uncertain' : 'transient', detail, options)
}
