import { verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { invalid, parseJson } from '@/lib/kernel'

const short = z.string().max(2_000)

/** What SNS posts (Amazon SNS developer guide, "HTTP/HTTPS subscription confirmation / notification JSON format"). */
const snsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: short,
  TopicArn: short,
  Message: z.string(),
  Timestamp: short,
  Subject: short.optional(),
  SubscribeURL: short.optional(),
  Token: short.optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: short,
  SigningCertURL: short,
})
export type SnsMessage = z.output<typeof snsMessage>

/** @throws invalid, also for a message that came without SNS's envelope ("raw message delivery") */
export function readSnsMessage(body: Uint8Array): SnsMessage {
  const read = snsMessage.safeParse(parseJson(body))
  if (!read.success) throw invalid('body', 'is not a message of Amazon SNS (is raw message delivery on?)')
  return read.data
}

const TOPIC = /^arn:(aws|aws-cn|aws-us-gov):sns:([a-z]{2}(?:-[a-z]+)+-\d{1,2}):\d{12}:[\w-]{1,256}(?:\.fifo)?$/

/** The only host that speaks for a topic. @returns null for what is no topic's name */
export function hostOfTopic(topicArn: string): string | null {
  const [, partition, region] = TOPIC.exec(topicArn) ?? []
  if (!partition || !region) return null
  return `sns.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`
}

/** Where the certificate is, if that is Amazon's own place for it. */
export function certificateUrl({ SigningCertURL, TopicArn }: SnsMessage): string | null {
  if (!URL.canParse(SigningCertURL)) return null
  const { protocol, host, pathname, username, search } = new URL(SigningCertURL)
  const isTheirs = protocol === 'https:' && host === hostOfTopic(TopicArn) && username === '' && search === ''
  return isTheirs && /^\/SimpleNotificationService-[0-9a-zA-Z]{1,64}\.pem$/.test(pathname) ? SigningCertURL : null
}

const SIGNED = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
} as const

/** The string that is signed: names and values of the fields that are there, a line each. */
export const signedText = (message: SnsMessage): string =>
  SIGNED[message.Type].flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`])).join('')

/** @param certificate PEM */
export function isSignedBy(message: SnsMessage, certificate: string, now = Date.now()): boolean {
  const { publicKey, validFrom, validTo } = new X509Certificate(certificate)
  if (now < Date.parse(validFrom) || now > Date.parse(validTo)) return false
  const hash = message.SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1'
  return verify(hash, Buffer.from(signedText(message)), publicKey, Buffer.from(message.Signature, 'base64'))
}
