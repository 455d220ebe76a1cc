import { z } from 'zod'
import { mailTokenInput } from '@/lib/campaigns/schema'
import { emailAddress, freeText, line } from '@/lib/kernel/schema'

export const MAIL_EVENTS = ['hard_bounce', 'soft_bounce', 'complaint'] as const

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
