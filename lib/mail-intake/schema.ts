import { z } from 'zod'
import { mailTokenInput } from '@/lib/campaigns/schema'
import { emailAddress, freeText, line, uuid } from '@/lib/kernel/schema'
import { MAIL_HOOKS, type MailHookKind } from '@/lib/providers/mail-events/schema'

export { MAIL_HOOKS, type MailHookKind }

export const MAIL_EVENTS = ['hard_bounce', 'soft_bounce', 'complaint'] as const

/** How much of a mail is looked at, in bytes: more than most servers let through. */
export const LARGEST_MAIL = 30_000_000
/** A mail that is longer is taken without what goes beyond, up to here. */
export const LARGEST_SEEN_MAIL = 120_000_000
/** The largest report that is taken, in bytes. */
export const LARGEST_REPORT = 1_048_576
const MOST_EVENTS = 100

const toldEvent = {
  /** The provider's own id of the event: it is taken once. */
  id: line(200),
  kind: z.enum(MAIL_EVENTS),
  messageId: line(400).nullable().default(null),
  detail: freeText(300).default(''),
}

/** `token`: what the message itself carries, signed; without it and without an address nobody knows whom it is about. */
export const mailEvent = z.strictObject({
  ...toldEvent,
  address: emailAddress.nullable(),
  token: mailTokenInput.shape.token.nullable().default(null),
})
export type MailEvent = z.output<typeof mailEvent>

export const mailEventsInput = z.strictObject({
  key: mailTokenInput.shape.token,
  events: z.array(mailEvent).min(1).max(MOST_EVENTS),
})

/** As a provider tells them: by address. */
export const toldEventsInput = z.strictObject({
  events: z
    .array(z.strictObject({ ...toldEvent, address: emailAddress }))
    .min(1)
    .max(MOST_EVENTS),
})

/** What a provider told of one recipient. */
export const toldMail = mailEvent.extend({
  kind: z.enum([...MAIL_EVENTS, 'delivered', 'unsubscribed']),
  address: emailAddress,
  at: z.iso.datetime(),
})
export type ToldMailEvent = z.output<typeof toldMail>
export const TOLD_KINDS = toldMail.shape.kind.options

const MOST_TOLD = 5_000
export const storeToldMailInput = z.strictObject({ mailHookId: uuid, events: z.array(toldMail).max(MOST_TOLD) })
export const recordToldMailInput = z.strictObject({ events: z.array(toldMail).min(1).max(MOST_TOLD) })

export const mailHookIdInput = z.strictObject({ mailHookId: uuid })

/**
 * `key`: the topic's name (SES), the verification key (SendGrid), the signing key (Mailgun). Postmark signs nothing: it gets a
 * password of ours, a new one with each saving.
 */
export const saveMailHookInput = z.strictObject({ kind: z.enum(MAIL_HOOKS), key: line(500).optional() })

export const REFUSALS = ['unsigned', 'wrong', 'unreadable', 'unreachable'] as const
export type Refusal = (typeof REFUSALS)[number]

/** A provider that tells what becomes of mails, as staff see it. */
export type MailHookView = {
  id: string
  kind: MailHookKind
  /** What the provider is to call. */
  url: string
  /** SES: the topic whose messages count. */
  topicArn: string | null
  /** Postmark: how it signs in; for those who may change it. */
  signIn: { user: string; password: string } | null
  toldAt: string | null
  /** Null: it called without anything that is noted here. */
  told: ToldMailEvent['kind'] | null
  /** The last call that was turned away. */
  refusedAt: string | null
  refusal: Refusal | null
}
