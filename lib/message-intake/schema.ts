import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { freeText } from '@/lib/kernel/schema'

/** The largest form that is taken, in bytes. */
export const LARGEST_CALLBACK = 65_536

export const textCallbackInput = z.strictObject({
  connectionId: connectionRef,
  /** `X-Twilio-Signature`, where there is one. */
  signature: freeText(200).nullable(),
  /** What was called on our host, with its query. */
  path: freeText(2_000),
  body: freeText(LARGEST_CALLBACK),
})

const providerId = z.string().min(1).max(200)

/** What a provider told, in our words. */
export const toldEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    id: providerId,
    /** The token that the message carried. */
    about: z.string().max(200).nullable(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    reason: z.string().max(300).nullable(),
    loses: z.enum(['bounced', 'unsubscribed']).nullable(),
    at: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    id: providerId,
    /** The account's number that it came to; null where it was stored before that was kept. */
    connectionId: connectionRef.nullable().default(null),
    from: z.string().max(200),
    text: z.string().max(4_096),
    at: z.iso.datetime(),
  }),
])
export type ToldEvent = z.output<typeof toldEvent>

export const storeEventsInput = z.strictObject({
  channel: z.enum(['sms', 'whatsapp']),
  events: z.array(toldEvent).min(1).max(1_000),
})
