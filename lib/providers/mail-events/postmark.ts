import { z } from 'zod'
import { equalInConstantTime, invalid, parseJson } from '@/lib/kernel'
import { type MailHook, plainDetail, type ToldMail, text } from './told-mail'

/** Who Postmark signs in as, with a password of ours. */
export const POSTMARK_USER = 'postmark'
const ABOUT = 'about'

/** Postmark puts its own message id in place of ours, but gives back what was sent along. */
export const postmarkHeaders = (host: string, about: string): Record<string, string> =>
  /(^|\.)postmarkapp\.com$/i.test(host) ? { [`X-PM-Metadata-${ABOUT}`]: about } : {}

/** "Bounce / Spam complaint / Delivery / Subscription change webhook". */
const postmarkCall = z.object({
  RecordType: z.string().max(100),
  ID: z.union([z.string(), z.number()]).nullish().catch(null),
  Type: text,
  Email: text,
  Recipient: text,
  MessageID: text,
  Description: text,
  Details: text,
  SuppressSending: z.boolean().nullish().catch(null),
  SuppressionReason: text,
  ChangedAt: text,
  Metadata: z.record(z.string(), z.unknown()).nullish().catch(null),
})
type Told = z.output<typeof postmarkCall>

/** `Transient` is a delay; the rest of their kinds are answers of people and programs, not bounces. */
const BOUNCES: Readonly<Record<string, ToldMail['kind']>> = {
  HardBounce: 'hard_bounce',
  BadEmailAddress: 'hard_bounce',
  SoftBounce: 'soft_bounce',
  DnsError: 'soft_bounce',
  Blocked: 'soft_bounce',
  DMARCPolicy: 'soft_bounce',
  SpamNotification: 'soft_bounce',
  Undeliverable: 'soft_bounce',
  Unknown: 'soft_bounce',
  SpamComplaint: 'complaint',
  Unsubscribe: 'unsubscribed',
}

function eventOf(told: Told): Pick<ToldMail, 'id' | 'kind' | 'address'> | null {
  const { RecordType, ID, Type, Email, Recipient, MessageID } = told
  const bounce = RecordType === 'SpamComplaint' ? 'complaint' : BOUNCES[Type ?? '']
  if (RecordType === 'Delivery' && Recipient) {
    return { id: `delivered:${MessageID}:${Recipient}`, kind: 'delivered', address: Recipient }
  }
  if ((RecordType === 'Bounce' || RecordType === 'SpamComplaint') && bounce && Email && ID) {
    return { id: `bounce:${ID}`, kind: bounce, address: Email }
  }
  const { SuppressSending, SuppressionReason, ChangedAt } = told
  const isRefusal = RecordType === 'SubscriptionChange' && SuppressSending && SuppressionReason === 'ManualSuppression'
  return isRefusal && Recipient
    ? { id: `change:${Recipient}:${ChangedAt}`, kind: 'unsubscribed', address: Recipient }
    : null
}

/** Postmark signs nothing; it signs in with a password that was made for it. */
export const postmark: MailHook = {
  async judge({ header }, key) {
    const given = header('authorization')
    if (!given) return 'unsigned'
    const right = `Basic ${Buffer.from(`${POSTMARK_USER}:${key}`).toString('base64')}`
    return equalInConstantTime(given, right) ? 'signed' : 'wrong'
  },
  read({ body }) {
    const read = postmarkCall.safeParse(parseJson(body))
    if (!read.success) throw invalid('body', 'is not a call of Postmark')
    const event = eventOf(read.data)
    const about = read.data.Metadata?.[ABOUT]
    return event
      ? [
          {
            ...event,
            messageId: null,
            about: typeof about === 'string' ? about : null,
            detail: plainDetail(read.data.Type, read.data.Details || read.data.Description),
          },
        ]
      : []
  },
}
