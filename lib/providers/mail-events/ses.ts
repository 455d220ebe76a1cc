import { z } from 'zod'
import { invalid } from '@/lib/kernel'
import { safeFetch } from '@/lib/providers/http'
import { certificateUrl, hostOfTopic, isSignedBy, readSnsMessage, type SnsMessage } from './sns-message'
import { type MailHook, plainDetail, type ToldMail, text } from './told-mail'

const TIMEOUT_MS = 8_000
const LARGEST_CERTIFICATE = 20_000
const MOST_CERTIFICATES = 50
const certificates = new Map<string, string>()

/** Amazon replaces its certificates by others at other addresses: what was read once stays right. */
async function certificateAt(url: string): Promise<string> {
  const kept = certificates.get(url)
  if (kept) return kept
  const { text: read } = await safeFetch(url, { timeoutMs: TIMEOUT_MS, maxBytes: LARGEST_CERTIFICATE })
  const certificate = read()
  if (certificates.size >= MOST_CERTIFICATES) certificates.clear()
  certificates.set(url, certificate)
  return certificate
}

const recipients = z
  .array(z.object({ emailAddress: text, action: text, status: text, diagnosticCode: text }))
  .max(100)
  .catch([])

/** "Contents of event data that Amazon SES publishes to Amazon SNS"; `notificationType` where no configuration set is used. */
const sesEvent = z.object({
  eventType: text,
  notificationType: text,
  mail: z.object({
    messageId: text,
    headers: z
      .array(z.object({ name: text, value: text }))
      .nullish()
      .catch(null),
  }),
  bounce: z
    .object({ bounceType: text, bounceSubType: text, feedbackId: text, bouncedRecipients: recipients })
    .nullish()
    .catch(null),
  complaint: z
    .object({ complaintFeedbackType: text, feedbackId: text, complainedRecipients: recipients })
    .nullish()
    .catch(null),
  delivery: z
    .object({ recipients: z.array(z.string()).max(100).catch([]) })
    .nullish()
    .catch(null),
})
type SesEvent = z.output<typeof sesEvent>

function bounces({ bounce }: SesEvent): Pick<ToldMail, 'id' | 'kind' | 'address' | 'detail'>[] {
  if (!bounce) return []
  const kind = bounce.bounceType === 'Permanent' ? 'hard_bounce' : 'soft_bounce'
  return bounce.bouncedRecipients.flatMap(({ emailAddress, action, status, diagnosticCode }) => {
    // Answers of people who are away are told as passing bounces, without what a server would have said.
    if (kind === 'soft_bounce' && bounce.bounceSubType === 'General' && !action) return []
    const detail = plainDetail(status, diagnosticCode ?? bounce.bounceSubType)
    return emailAddress ? [{ id: `${bounce.feedbackId}:${emailAddress}`, kind, address: emailAddress, detail }] : []
  })
}

function complaints({ complaint }: SesEvent): Pick<ToldMail, 'id' | 'kind' | 'address' | 'detail'>[] {
  if (!complaint || complaint.complaintFeedbackType === 'not-spam') return []
  const detail = plainDetail(complaint.complaintFeedbackType)
  return complaint.complainedRecipients.flatMap(({ emailAddress }) =>
    emailAddress
      ? [{ id: `${complaint.feedbackId}:${emailAddress}`, kind: 'complaint' as const, address: emailAddress, detail }]
      : [],
  )
}

function readEvent({ Message }: SnsMessage): ToldMail[] {
  let json: unknown
  try {
    json = JSON.parse(Message)
  } catch {
    // SNS also carries what people write to a topic, and a word of SES's own when it is connected.
    return []
  }
  const read = sesEvent.safeParse(json)
  if (!read.success) return []
  const event = read.data
  const header = (name: string) => event.mail.headers?.find((one) => one.name?.toLowerCase() === name)?.value ?? null
  const told = {
    Bounce: bounces,
    Complaint: complaints,
    Delivery: ({ delivery, mail }: SesEvent) =>
      (delivery?.recipients ?? []).map((address) => ({
        id: `${mail.messageId}:delivered:${address}`,
        kind: 'delivered' as const,
        address,
        detail: '',
      })),
  }[event.eventType ?? event.notificationType ?? '']
  return (told?.(event) ?? []).map((one) => ({
    ...one,
    messageId: header('message-id'),
    about: header('list-unsubscribe'),
  }))
}

/** Amazon SES by way of SNS. The key is the topic's name (ARN): SNS signs for everybody who has a topic. */
export const ses: MailHook = {
  async judge({ body }, topicArn) {
    const message = readSnsMessage(body)
    const url = message.TopicArn === topicArn ? certificateUrl(message) : null
    return url && isSignedBy(message, await certificateAt(url)) ? 'signed' : 'wrong'
  },
  read({ body }) {
    const message = readSnsMessage(body)
    return message.Type === 'Notification' ? readEvent(message) : []
  },
  async confirm({ body }) {
    const { Type, TopicArn, Token } = readSnsMessage(body)
    if (Type !== 'SubscriptionConfirmation') return
    const host = hostOfTopic(TopicArn)
    if (!host || !Token) throw invalid('body', 'has no topic or token')
    const asked = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn, Token })
    await safeFetch(`https://${host}/?${asked}`, { timeoutMs: TIMEOUT_MS, maxBytes: LARGEST_CERTIFICATE })
  },
}
