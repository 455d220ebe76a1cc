import type MailComposer from 'nodemailer/lib/mail-composer'
import { deferred } from '@/lib/kernel'
import { EmailFailure } from './email-failure'

const mailComposer = deferred<typeof MailComposer>('nodemailer/lib/mail-composer')

export type OutgoingEmail = {
  from: { name: string; address: string }
  to: string
  /** The envelope's sender, to which what is not delivered comes back; the sender's address without it. */
  returnPath?: string
  replyTo?: string
  subject: string
  html: string
  text: string
  headers?: Record<string, string>
  /** MIME parts of their own, as `Content-Disposition: attachment`. */
  attachments?: readonly { name: string; contentType: string; bytes: Buffer }[]
  /** Our own id of the message: the same on a second try, so that a receiver can tell. */
  messageId: string
}

/** One address and nothing else: no list, no display name, no comment. */
const ADDRESS = /^[^\s"(),:;<>@[\\\]]{1,64}@[^\s"(),:;<>@[\\\]]{1,253}$/
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]*$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that end or break a header
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/

const refuse = (what: string): never => {
  throw new EmailFailure('permanent', `not sent: ${what}`)
}

function check(email: OutgoingEmail): void {
  for (const address of [email.from.address, email.to, email.replyTo, email.returnPath]) {
    if (address !== undefined && !ADDRESS.test(address)) refuse('not an e-mail address')
  }
  const headers = Object.entries(email.headers ?? {})
  for (const value of [email.subject, email.from.name, ...headers.map(([, text]) => text)]) {
    if (CONTROL.test(value)) refuse('a header with a line break or control character')
  }
  if (headers.some(([name]) => !HEADER_NAME.test(name))) refuse('a header with an unusable name')
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(email.messageId)) refuse('not a message id (<left@right>)')
}

export const envelopeOf = ({ from, to, returnPath }: OutgoingEmail) => ({ from: returnPath ?? from.address, to })

/** The message as it goes over the wire (RFC 5322). @throws EmailFailure `permanent` for what would break a header */
export async function compose(email: OutgoingEmail): Promise<Buffer> {
  check(email)
  const { replyTo } = email
  const composer = new (mailComposer())({
    from: email.from,
    to: { name: '', address: email.to },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    subject: email.subject,
    html: email.html,
    text: email.text,
    headers: email.headers ?? {},
    messageId: email.messageId,
    attachments: (email.attachments ?? []).map(({ name, contentType, bytes }) => ({
      filename: name,
      contentType,
      content: bytes,
      contentDisposition: 'attachment',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
