import { deferred, env } from '@/lib/kernel'
import { compose, envelopeOf, type OutgoingEmail } from './compose'
import { type MailServer, MailSession } from './mail-session'
import { type OwnServer, reachOwnServer } from './own-server'
import { type Signature, sign } from './sign'

const shared = deferred<typeof import('nodemailer/lib/shared')>('nodemailer/lib/shared')

/** The server of SMTP_URL; without one, the sandbox's mailbox on this machine. */
function mailServer(): MailServer {
  const { SMTP_URL, SANDBOX_SMTP_PORT } = env()
  if (SMTP_URL) return shared().parseConnectionUrl(SMTP_URL)
  return { host: '127.0.0.1', port: SANDBOX_SMTP_PORT, secure: false, ignoreTLS: true }
}

export type Delivery = {
  /** A company's own server; without one the platform's. */
  server?: OwnServer | undefined
  signature?: Signature | undefined
}

/** How a delivery's server is reached. @throws EmailFailure */
export const serverOf = async ({ server }: Delivery): Promise<MailServer> =>
  server ? reachOwnServer(server) : mailServer()

/** Hands one message to a mail server. @throws EmailFailure */
export async function sendEmail(email: OutgoingEmail, delivery: Delivery = {}): Promise<{ response: string }> {
  const composed = await compose(email)
  const message = delivery.signature ? await sign(composed, delivery.signature) : composed
  const session = await MailSession.open({ name: greetingOf(email.from.address), ...(await serverOf(delivery)) })
  try {
    return await session.deliver(envelopeOf(email), message)
  } finally {
    session.close()
  }
}

/** What we greet with is seen by the receiver; the machine's own name is nobody's business. */
export const greetingOf = (address: string): string => address.split('@')[1] ?? 'localhost'

/** Connects to a company's own server and signs in. @throws EmailFailure */
export async function tryOwnServer(own: OwnServer, fromAddress: string): Promise<void> {
  const session = await MailSession.open({ name: greetingOf(fromAddress), ...(await reachOwnServer(own)) })
  session.close()
}
