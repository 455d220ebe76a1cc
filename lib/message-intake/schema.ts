import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { messagePart, receivedFile } from '@/lib/conversations/schema'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { apiMessageTold, apiStatusTold } from '@/lib/providers/api-channel/schema'

/** The largest body of a provider of text messages that is taken, in bytes. */
export const LARGEST_CALLBACK = 65_536
/** The largest body of Meta's, in bytes: it says 3 MB. */
export const LARGEST_WHATSAPP_CALLBACK = 3_145_728

export const textCallbackInput = z.strictObject({
  connectionId: connectionRef,
  /** `X-Twilio-Signature`, or Vonage's `Authorization`, where there is one. */
  signature: freeText(4_000).nullable(),
  /** What was called on our host, with its query. */
  path: freeText(2_000),
  /** As it came: what is signed are its bytes. */
  body: z.instanceof(Buffer),
})

export const whatsAppCallbackInput = z.strictObject({
  connectionId: connectionRef,
  /** `X-Hub-Signature-256`, where there is one. */
  signature: freeText(200).nullable(),
  /** As it came: what is signed are its bytes. */
  body: z.instanceof(Buffer),
})

export const verifyWhatsAppInput = z.strictObject({
  connectionId: connectionRef,
  mode: freeText(40).nullable(),
  token: freeText(500).nullable(),
  challenge: freeText(500).nullable(),
})

/** The largest body of a company's own program, in bytes. */
export const LARGEST_API_CALLBACK = 65_536

export const apiCallbackInput = z.strictObject({
  connectionId: uuid,
  /** `webhook-id`, `webhook-timestamp`, `webhook-signature`, where there are any. */
  id: freeText(300).nullable(),
  timestamp: freeText(40).nullable(),
  signature: freeText(2_000).nullable(),
  /** As it came: what is signed are its bytes. */
  body: z.instanceof(Buffer),
})

export const tellMessageInput = apiMessageTold.extend({ connectionId: uuid })
export const tellStatusInput = apiStatusTold.extend({ connectionId: uuid })

const providerId = z.string().min(1).max(200)
const at = z.iso.datetime()
const connectionId = connectionRef.nullable().default(null)
const userId = z.string().max(200).nullable().default(null)
/** A number (E.164), or the id of a user who is known by none. */
const from = z.string().max(200)
const wish = z.enum(['stop', 'start'])
export type Wish = z.output<typeof wish>

export const stopReason = z.enum([
  'sign_in',
  'sender_refused',
  'message_refused',
  'template',
  'quality',
  'payment',
  'locked',
])

/** What a provider told, in our words. */
export const toldEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    id: providerId,
    /** The token that the message carried. */
    about: z.string().max(512).nullable(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    reason: z.string().max(300).nullable(),
    loses: z.enum(['bounced', 'unsubscribed']).nullable(),
    /** Why nothing can be sent from the number, or of the template, before somebody changes something. */
    stops: stopReason.nullable().default(null),
    connectionId,
    at,
  }),
  z.strictObject({
    kind: z.literal('text'),
    id: providerId,
    from,
    userId,
    name: z.string().max(200).nullable().default(null),
    /** What somebody wrote; empty where a file or a part says it all. */
    text: z.string().max(4_096),
    /** One that goes with its words; `files`: several. */
    media: receivedFile.nullable().default(null),
    files: z.array(receivedFile).max(10).default([]),
    part: messagePart.nullable().default(null),
    /** The id of the answer that was tapped. */
    choice: z.string().max(200).nullable().default(null),
    connectionId,
    at,
  }),
  /** Somebody set in their app what they want of us. */
  z.strictObject({ kind: z.literal('wish'), from, userId, wish, at }),
  /** Somebody has another id from now on. */
  z.strictObject({ kind: z.literal('user-id'), userId: z.string().max(200), before: z.string().max(200), at }),
  /** Of a template, a number, an account, or something that we do not know. */
  z.strictObject({ kind: z.literal('news'), id: providerId, field: z.string().max(120), connectionId, at }),
])
export type ToldEvent = z.output<typeof toldEvent>

/** An event, and what the provider itself said where that is more. */
export const toldInput = z.strictObject({ event: toldEvent, raw: z.unknown().optional() })
export type Told = z.input<typeof toldInput>

export const storeEventsInput = z.strictObject({
  channel: z.enum(['sms', 'whatsapp', 'api']),
  told: z.array(toldInput).max(20_000),
  /** The connection that it came through. */
  connectionId: connectionRef.nullable().default(null),
})

export const fetchAgainInput = z.strictObject({ conversationId: uuid, messageFileId: uuid })

export const testOutcomeInput = z.strictObject({ kind: z.enum(['sms', 'whatsapp']), providerId: line(100) })
export type TestOutcome = { status: 'sent' | 'delivered' | 'read' | 'failed' | null; reason: string | null }
