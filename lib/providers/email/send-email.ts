import { parseConnectionUrl } from 'nodemailer/lib/shared'
import { env } from '@/lib/kernel'
import { compose, type OutgoingEmail } from './compose'
import { deliver, type MailServer } from './deliver'

/** The server of SMTP_URL; without one, the sandbox's mailbox on this machine. */
function mailServer(): MailServer {
  const { SMTP_URL, SANDBOX_SMTP_PORT } = env()
  if (SMTP_URL) return parseConnectionUrl(SMTP_URL)
  return { host: '127.0.0.1', port: SANDBOX_SMTP_PORT, secure: false, ignoreTLS: true }
}

/** Hands one message to the mail server. @throws EmailFailure */
export async function sendEmail(email: OutgoingEmail): Promise<{ response: string }> {
  const message = await compose(email)
  // What we greet with is seen by the receiver; the machine's own name is nobody's business.
  const name = email.from.address.split('@')[1] ?? 'localhost'
  return deliver({ name, ...mailServer() }, { from: email.from.address, to: email.to }, message)
}
