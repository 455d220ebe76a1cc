import { AppError } from '@/lib/kernel'
import { EmailFailure } from '@/lib/providers/email'
import { MAILBOX_PROBLEMS, type MailboxProblem } from './schema'

const SENTENCES: Readonly<Record<MailboxProblem, string>> = {
  no_such_server: 'There is no mail server of this name.',
  not_reached: 'The mail server could not be reached.',
  timeout: 'The mail server did not answer in time.',
  tls: 'No secure connection to the mail server could be made. Check the encryption and its certificate.',
  sign_in: 'The mail server refused the user name or the password.',
  private_address: 'The mail server is not on the public internet, so it is not used.',
  no_folder: 'There is no such folder in this mailbox.',
  no_target: 'There is no folder to move mails to.',
  refused: 'The mail server refused what it was asked for.',
  other: 'The mailbox could not be read.',
}

/** The server of a mailbox does not do what it should. `detail` is in its own words. */
export class MailboxFailure extends AppError {
  readonly problem: MailboxProblem
  readonly detail: string

  constructor(problem: MailboxProblem, detail: string, options: { cause?: unknown } = {}) {
    super('provider_failed', `mailbox: ${problem}: ${detail}`, { userMessage: SENTENCES[problem], ...options })
    this.name = 'MailboxFailure'
    this.problem = problem
    this.detail = detail.slice(0, 300)
  }
}

type ImapError = {
  code?: string
  message?: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
  tlsFailed?: boolean
  responseText?: string
  response?: unknown
}

const TLS = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME|ERR_SSL|ERR_TLS|EPROTO|STARTTLS/i
const TIMEOUTS = /TIMEOUT|ETIMEOUT|GREETING/i
const UNREACHED = /ECONN|EHOST|ENET|EPIPE|NoConnection|CONNECT/i

function problemIn({ code = '', message = '', authenticationFailed, tlsFailed, mailboxMissing, response }: ImapError) {
  if (authenticationFailed) return 'sign_in'
  if (mailboxMissing) return 'no_folder'
  if (tlsFailed || TLS.test(code) || /wrong version number|certificate|STARTTLS/i.test(message)) return 'tls'
  if (TIMEOUTS.test(code)) return 'timeout'
  if (UNREACHED.test(code) || /unexpected close|connection (?:not available|closed)/i.test(message))
    return 'not_reached'
  return response ? 'refused' : 'other'
}

/** What a failure of the client or its server means. */
export function toMailboxFailure(error: unknown): MailboxFailure {
  if (error instanceof MailboxFailure) return error
  if (error instanceof EmailFailure) {
    const problem = MAILBOX_PROBLEMS.find((known) => known === error.reason) ?? 'other'
    return new MailboxFailure(problem, error.message, { cause: error })
  }
  const known = error as ImapError
  const detail = [known.code, known.responseText ?? known.message].filter(Boolean).join(' ') || String(error)
  return new MailboxFailure(problemIn(known), detail, { cause: error })
}
