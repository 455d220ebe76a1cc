import { SMTPServer } from 'smtp-server'
import { logger } from '@/lib/kernel'
import type { MailStore } from './mail-store'
import { readMail } from './read-mail'

const MAX_MAIL_BYTES = 25_000_000

/** What the name of a recipient begins with says why nothing arrives there (RFC 3463). */
const REFUSALS: readonly (readonly [start: string, code: number, words: string])[] = [
  ['gone-', 550, '5.1.1 no such user'],
  ['refused-', 550, '5.7.1 not wanted here'],
  ['full-', 452, '4.2.2 the mailbox is full'],
  ['late-', 451, '4.7.1 come back later'],
]

/** Accepts every mail for everyone but those, with any login and without TLS, and delivers none of it. */
export function createSmtpSink(store: MailStore): SMTPServer {
  const server = new SMTPServer({
    name: 'sandbox',
    banner: 'mail sandbox',
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    size: MAX_MAIL_BYTES,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, _session, done) => {
      const [, responseCode, words] = REFUSALS.find(([start]) => address.startsWith(start)) ?? []
      done(words ? Object.assign(new Error(words), { responseCode }) : null)
    },
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    async onData(stream, session, done) {
      try {
        const raw = Buffer.concat(await stream.toArray())
        if (stream.sizeExceeded) return done(Object.assign(new Error('Message too large'), { responseCode: 552 }))
        const recipients = session.envelope.rcptTo.map((recipient) => recipient.address)
        const mail = await store.add(await readMail(raw, recipients), raw)
        done(null, `stored as ${mail.id}`)
      } catch (error) {
        logger.error({ error }, 'sandbox: a mail could not be stored')
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  server.on('error', (error) => logger.warn({ error: error.message }, 'sandbox: smtp'))
  return server
}
