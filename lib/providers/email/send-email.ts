import nodemailer, { type Transporter } from 'nodemailer'
import { AppError, env, processWide } from '@/lib/kernel'

export type OutgoingEmail = {
  from: { name: string; address: string }
  to: string
  replyTo?: string
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  /** Our own id of the message: the same on a second try, so that a receiver can tell. */
  messageId: string
}

export type EmailFailureKind = 'permanent' | 'transient' | 'uncertain'

/** `uncertain`: the connection broke after the message was handed over; sending again might send it twice. */
export class EmailFailure extends AppError {
  readonly kind: EmailFailureKind

  constructor(kind: EmailFailureKind, detail: string) {
    super('provider_failed', `e-mail: ${kind}: ${detail}`, { userMessage: 'The e-mail could not be sent.' })
    this.name = 'EmailFailure'
    this.kind = kind
  }
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

function makeTransport(): Transporter {
  const { SMTP_URL, SANDBOX_SMTP_PORT } = env()
  return SMTP_URL
    ? nodemailer.createTransport({ url: SMTP_URL, ...TIMEOUTS })
    : nodemailer.createTransport({
        host: '127.0.0.1',
        port: SANDBOX_SMTP_PORT,
        secure: false,
        ignoreTLS: true,
        ...TIMEOUTS,
      })
}

const transport = (): Transporter => processWide('mailTransport', makeTransport)

function failureOf(error: unknown): EmailFailure {
  const { responseCode, command, code, message } = error as {
    responseCode?: number
    command?: string
    code?: string
    message: string
  }
  if (responseCode)
    return new EmailFailure(responseCode >= 500 ? 'permanent' : 'transient', `${responseCode} ${message}`)
  if (command === 'DATA' && (code === 'ETIMEDOUT' || code === 'ECONNECTION' || code === 'ESOCKET'))
    return new EmailFailure('uncertain', message)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new EmailFailure('permanent', message)
  return new EmailFailure('transient', message)
}

/** Hands one message to the mail server. @throws EmailFailure */
export async function sendEmail(email: OutgoingEmail): Promise<{ response: string }> {
  const values = [email.to, email.replyTo ?? '', email.subject, email.from.name, email.from.address, email.messageId]
  if (values.some((value) => /[\r\n\0]/.test(value))) throw new EmailFailure('permanent', 'line break in a header')
  try {
    const info = await transport().sendMail({ ...email, disableFileAccess: true, disableUrlAccess: true })
    return { response: String(info.response) }
  } catch (error) {
    throw failureOf(error)
  }
}
