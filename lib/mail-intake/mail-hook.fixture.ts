import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { HookCall } from '@/lib/providers/mail-events'

/** DER: a tag, a length, what it holds (X.690). */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const SHA256_RSA = der(0x30, der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05))
const name = (text: string) =>
  der(0x30, der(0x31, der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(text)))))

/** A certificate that its own key has signed. */
export function certificateFor(publicKey: KeyObject, privateKey: KeyObject, until = '20491231235959Z'): string {
  const body = der(
    0x30,
    der(0x02, Buffer.from([1])),
    SHA256_RSA,
    name('sns.example'),
    der(0x30, der(0x17, Buffer.from('200101000000Z')), der(0x18, Buffer.from(until))),
    name('sns.example'),
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('RSA-SHA256', body, privateKey))
  const base64 = der(0x30, body, SHA256_RSA, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

export const snsKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const snsCertificate = certificateFor(snsKeys.publicKey, snsKeys.privateKey)
export const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:mail'
export const CERTIFICATE_URL = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem'

export const callOf = (body: string | Buffer, headers: Record<string, string> = {}): HookCall => ({
  body: Buffer.from(body),
  header: (name) => headers[name] ?? null,
})

type Sns = { Type?: string; Message?: unknown; TopicArn?: string; SigningCertURL?: string; Token?: string; id?: string }

/** What SNS posts, signed as it does (version 2). */
export function snsCall({ id = 'm1', Message = {}, ...given }: Sns, tamper: Record<string, string> = {}): HookCall {
  const message: Record<string, string> = {
    Type: 'Notification',
    MessageId: id,
    TopicArn: TOPIC,
    Message: typeof Message === 'string' ? Message : JSON.stringify(Message),
    Timestamp: '2026-11-22T10:00:00.000Z',
    SignatureVersion: '2',
    SigningCertURL: CERTIFICATE_URL,
    ...given,
  }
  const names = message.Type === 'Notification' ? ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type'] : []
  const all =
    names.length > 0 ? names : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']
  const text = all.map((one) => `${one}\n${message[one]}\n`).join('')
  message.Signature = sign('RSA-SHA256', Buffer.from(text), snsKeys.privateKey).toString('base64')
  return callOf(JSON.stringify({ ...message, ...tamper }))
}

const mailOf = (token?: string) => ({
  messageId: 'ses-1',
  headers: token ? [{ name: 'List-Unsubscribe', value: `<https://company.example/mail/u/${token}>` }] : [],
})

export const sesBounce = (
  to: string,
  { token, type = 'Permanent', feedbackId = 'f1' }: { token?: string; type?: string; feedbackId?: string },
) => ({
  notificationType: 'Bounce',
  bounce: {
    bounceType: type,
    bounceSubType: 'General',
    feedbackId,
    bouncedRecipients: [
      { emailAddress: to, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 no such user' },
    ],
  },
  mail: mailOf(token),
})

export const sesDelivery = (to: string, token: string) => ({
  eventType: 'Delivery',
  delivery: { recipients: [to], smtpResponse: '250 ok' },
  mail: mailOf(token),
})

export const sendgridKeys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
export const sendgridKey = sendgridKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

export function sendgridCall(events: unknown, change = (body: string) => body): HookCall {
  const body = JSON.stringify(events)
  const at = '1763805600'
  return callOf(change(body), {
    'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(at + body), sendgridKeys.privateKey).toString(
      'base64',
    ),
    'x-twilio-email-event-webhook-timestamp': at,
  })
}

export const MAILGUN_KEY = 'a-signing-key-of-mailgun'

export function mailgunCall(
  told: object,
  { token = 't'.repeat(50), key = MAILGUN_KEY, ageSeconds = 0 } = {},
): HookCall {
  const timestamp = String(Math.floor(Date.now() / 1_000) - ageSeconds)
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex')
  return callOf(JSON.stringify({ signature: { timestamp, token, signature }, 'event-data': told }))
}

export const postmarkCall = (told: object, password: string): HookCall =>
  callOf(JSON.stringify(told), { authorization: `Basic ${Buffer.from(`postmark:${password}`).toString('base64')}` })
