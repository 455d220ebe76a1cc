import { Readable } from 'node:stream'
import type SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { deferred } from '@/lib/kernel'
import { type EmailFailure, type Stage, toEmailFailure } from './email-failure'

const smtpConnection = deferred<typeof SmtpConnection>('nodemailer/lib/smtp-connection')

export type MailServer = SMTPConnectionOptions & { auth?: SMTPConnectionAuth | undefined }

export type Envelope = { from: string; to: string }

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 45_000 }

/** However slowly a server answers, a session ends by then. */
const LONGEST_SESSION_MS = 55_000
const LONGEST_TEST_MS = 20_000

/** Connects and signs in; whatever fails, and the end of the time, goes to `fail`. */
function openSession(server: MailServer, stage: () => Stage, longestMs: number, fail: (error: EmailFailure) => void) {
  const connection = new (smtpConnection())({ ...TIMEOUTS, ...server })
  const end = (error: unknown) => {
    clearTimeout(timer)
    connection.close()
    fail(toEmailFailure(error, stage()))
  }
  const timer = setTimeout(
    () => end(Object.assign(new Error(`timeout after ${longestMs} ms`), { code: 'ETIMEDOUT' })),
    longestMs,
  )
  connection.on('error', end)
  const begin = (next: () => void) =>
    connection.connect((error) => {
      if (error) return end(error)
      if (!server.auth) return next()
      connection.login(server.auth, (refusal) => (refusal ? end(refusal) : next()))
    })
  const close = () => {
    clearTimeout(timer)
    connection.quit()
  }
  return { connection, begin, end, close }
}

/** Connects, signs in and leaves. @throws EmailFailure */
export function tryServer(server: MailServer): Promise<void> {
  return new Promise((resolve, reject) => {
    const session = openSession(server, () => 'connecting', LONGEST_TEST_MS, reject)
    session.begin(() => {
      session.close()
      resolve()
    })
  })
}

/**
 * One SMTP session for one message. It is driven here rather than by a transport because only so is it known whether the
 * message had left when a connection broke.
 * @throws EmailFailure
 */
export function deliver(server: MailServer, envelope: Envelope, message: Buffer): Promise<{ response: string }> {
  let stage: Stage = 'connecting'
  // Read only once the server has said 354, "start mail input".
  const body = Readable.from(
    (function* () {
      stage = 'message'
      yield message
    })(),
  )
  return new Promise((resolve, reject) => {
    const session = openSession(server, () => stage, LONGEST_SESSION_MS, reject)
    session.begin(() => {
      stage = 'envelope'
      session.connection.send(envelope, body, (error, info) => {
        if (error) return session.end(error)
        session.close()
        resolve({ response: info.response })
      })
    })
  })
}
