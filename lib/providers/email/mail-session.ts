import { Readable } from 'node:stream'
import type SmtpConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { deferred } from '@/lib/kernel'
import { EmailFailure, type Stage, toEmailFailure } from './email-failure'

const smtpConnection = deferred<typeof SmtpConnection>('nodemailer/lib/smtp-connection')

export type MailServer = SMTPConnectionOptions & { auth?: SMTPConnectionAuth | undefined }

export type Envelope = { from: string; to: string }

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 45_000 }

/** However slowly a server answers, one message is over by then. */
const LONGEST_DELIVERY_MS = 55_000
const LONGEST_OPENING_MS = 20_000

type Step<Value> = (done: (error: unknown, value: Value) => void) => void

/**
 * An SMTP session for one message after the other. It is driven here rather than by a transport because only so is it known
 * whether a message had left when a connection broke.
 */
export class MailSession {
  readonly #connection: SmtpConnection
  #stage: Stage = 'connecting'
  #isUsable = true
  #fail: (error: unknown) => void = () => undefined

  private constructor(server: MailServer) {
    this.#connection = new (smtpConnection())({ ...TIMEOUTS, ...server })
    this.#connection.on('error', (error: unknown) => this.#break(error))
    this.#connection.on('end', () => this.#break(new Error('the connection was closed')))
  }

  /** Connects and signs in. @throws EmailFailure */
  static async open(server: MailServer): Promise<MailSession> {
    const session = new MailSession(server)
    const { auth } = server
    try {
      await session.#step<void>(LONGEST_OPENING_MS, (done) =>
        session.#connection.connect((error) => {
          if (error || !auth) return done(error, undefined)
          session.#connection.login(auth, (refusal) => done(refusal, undefined))
        }),
      )
      return session
    } catch (error) {
      session.#break(error)
      throw error
    }
  }

  /** Whether another message can go through it. */
  get isUsable(): boolean {
    return this.#isUsable
  }

  /** Hands over one message. @throws EmailFailure */
  async deliver(envelope: Envelope, message: Buffer): Promise<{ response: string }> {
    this.#stage = 'envelope'
    const leave = () => {
      this.#stage = 'message'
    }
    const body = new Readable({
      // Read only once the server has said 354, "start mail input".
      read() {
        leave()
        this.push(message)
        this.push(null)
      },
    })
    try {
      return await this.#step<{ response: string }>(LONGEST_DELIVERY_MS, (done) =>
        this.#connection.send(envelope, body, (error, info) => done(error, info)),
      )
    } catch (error) {
      await this.#startOver(error)
      throw error
    }
  }

  close(): void {
    this.#isUsable = false
    this.#connection.quit()
  }

  #break(error: unknown): void {
    const wasUsable = this.#isUsable
    this.#isUsable = false
    this.#fail(error)
    if (wasUsable) this.#connection.close()
  }

  /** A refused message leaves the session as it was; anything else ends it. */
  async #startOver(error: unknown): Promise<void> {
    if (!this.#isUsable) return
    const isRefusal = error instanceof EmailFailure && error.responseCode !== null && error.responseCode !== 421
    if (!isRefusal) return this.#break(error)
    try {
      await this.#step<void>(LONGEST_OPENING_MS, (done) => this.#connection.reset((failed) => done(failed, undefined)))
    } catch {
      this.#break(error)
    }
  }

  #step<Value>(longestMs: number, begin: Step<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const end = (error: unknown) => {
        clearTimeout(timer)
        this.#fail = () => undefined
        reject(toEmailFailure(error, this.#stage))
      }
      const timer = setTimeout(() => {
        this.#break(Object.assign(new Error(`timeout after ${longestMs} ms`), { code: 'ETIMEDOUT' }))
      }, longestMs)
      this.#fail = end
      begin((error, value) => {
        if (error) return end(error)
        clearTimeout(timer)
        this.#fail = () => undefined
        resolve(value)
      })
    })
  }
}
