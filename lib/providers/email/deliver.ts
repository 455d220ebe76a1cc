import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionAuth, type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { type Stage, toEmailFailure } from './email-failure'

export type MailServer = SMTPConnectionOptions & { auth?: SMTPConnectionAuth | undefined }

export type Envelope = { from: string; to: string }

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 45_000 }

/**
 * One SMTP session for one message. It is driven here rather than by a transport because only so is it known whether the
 * message had left when a connection broke.
 * @throws EmailFailure
 */
export function deliver(server: MailServer, envelope: Envelope, message: Buffer): Promise<{ response: string }> {
  const connection = new SMTPConnection({ ...TIMEOUTS, ...server })
  let stage: Stage = 'connecting'
  // Read only once the server has said 354, "start mail input".
  const body = Readable.from(
    (function* () {
      stage = 'message'
      yield message
    })(),
  )
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      connection.close()
      reject(toEmailFailure(error, stage))
    }
    const send = () => {
      stage = 'envelope'
      connection.send(envelope, body, (error, info) => {
        if (error) return fail(error)
        connection.quit()
        resolve({ response: info.response })
      })
    }
    connection.on('error', fail)
    connection.connect((error) => {
      if (error) return fail(error)
      if (!server.auth) return send()
      connection.login(server.auth, (refusal) => (refusal ? fail(refusal) : send()))
    })
  })
}
