import { z } from 'zod'
import { freeText, line, uuid, webAddress } from '@/lib/kernel/schema'
import type { MessageReason } from '@/lib/providers/messages/schema'
import { meaningOfStatus, meaningOfText, SMS_PROVIDERS, type SmsProvider } from '@/lib/providers/sms/schema'
import { meaningOf } from '@/lib/providers/whatsapp/schema'

export { SMS_PROVIDERS, type SmsProvider } from '@/lib/providers/sms/schema'
export { peopleOfTier } from '@/lib/providers/whatsapp/schema'

export const CHANNEL_KINDS = ['sms', 'whatsapp', 'api'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** How good a number stands with the people whom it writes to, as Meta says it. */
export const NUMBER_QUALITIES = ['green', 'yellow', 'red', 'unknown'] as const
export type NumberQuality = (typeof NUMBER_QUALITIES)[number]

/** The id of the connection that nobody has made: the sandbox's. */
export const SANDBOX = 'sandbox'
export const connectionRef = z.union([uuid, z.literal(SANDBOX)])

const secret = freeText(500).trim().min(8, 'is too short for a key')
/** An application's private key is a text of many lines. */
const key = freeText(8_000).trim().min(8, 'is too short for a key')
const apiVersion = z
  .string()
  .trim()
  .regex(/^v\d{1,3}\.\d{1,2}$/, 'is not a version like v25.0')
  .nullable()

const NUMBER = /^\+[1-9]\d{6,14}$/
const SENDER = /^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{2,11}|MG[0-9a-f]{32})$/
const META_ID = /^\d{5,25}$/

/** What a connection consists of; what its kind needs is checked by `problemOf`. */
export const connectionFields = z.strictObject({
  /** For the team, among several. */
  name: line(80),
  /** Whose protocol text messages go by; Twilio's where it is left out. */
  provider: z.enum(SMS_PROVIDERS).nullable().default(null),
  /**
   * A number (E.164); for text messages also a name of at most 11 letters and digits, or a messaging service; for a channel of one's own
   * a short name, which people's ids there begin with (`telegram:42`).
   */
  address: line(40),
  /** Twilio's Account SID, or the id of an application at Vonage; the id of the WhatsApp Business account; empty for a channel of one's own. */
  accountRef: freeText(64).trim().default(''),
  /** The number's id at Meta; empty for text messages. */
  numberRef: freeText(64).trim().default(''),
  /** Twilio's auth token, or the private key of an application at Vonage (PEM); Meta's access token. */
  token: key.optional(),
  /** Signs what Meta tells, or what Vonage does. */
  appSecret: secret.optional(),
  /** What Meta proves our address with; made up where it is left out. */
  verifyToken: secret.optional(),
  /** Where the provider's protocol is spoken; null: at the provider itself. What a channel of one's own calls. */
  baseUrl: webAddress.nullable().default(null),
  apiVersion: apiVersion.default(null),
})
export type ConnectionFields = z.output<typeof connectionFields>

type Rule = { path: keyof ConnectionFields; holds: (value: string) => boolean; message: string }

const NO_NUMBER_REF: Rule = { path: 'numberRef', holds: (value) => value === '', message: 'is not part of this kind' }
const NO_PROVIDER: Rule = { path: 'provider', holds: (value) => value === '', message: 'is not part of this kind' }

const SMS_RULES: Record<SmsProvider, readonly Rule[]> = {
  twilio: [
    {
      path: 'address',
      holds: (value) => SENDER.test(value),
      message: 'is not a number like +4915112345678, a name of 2 to 11 letters and digits, or MG…',
    },
    { path: 'accountRef', holds: (value) => /^[\w-]+$/.test(value), message: 'is not an Account SID' },
    NO_NUMBER_REF,
  ],
  vonage: [
    {
      path: 'address',
      holds: (value) => SENDER.test(value) && !value.startsWith('MG'),
      message: 'is not a number like +4915112345678, or a name of 2 to 11 letters and digits',
    },
    {
      path: 'accountRef',
      holds: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
      message: 'is not the id of an application: it has the form 1a2b3c4d-…',
    },
    NO_NUMBER_REF,
  ],
}

const RULES: Record<Exclude<ChannelKind, 'sms'>, readonly Rule[]> = {
  whatsapp: [
    { path: 'address', holds: (value) => NUMBER.test(value), message: 'is not a number like +4915112345678' },
    {
      path: 'accountRef',
      holds: (value) => META_ID.test(value),
      message: 'is not the id of a WhatsApp Business account: digits alone',
    },
    { path: 'numberRef', holds: (value) => META_ID.test(value), message: 'is not a phone number id: digits alone' },
    NO_PROVIDER,
  ],
  api: [
    {
      path: 'address',
      holds: (value) => /^[a-z0-9][a-z0-9-]{0,30}$/.test(value),
      message: 'is not a short name of small letters, digits and hyphens',
    },
    { path: 'baseUrl', holds: (value) => value !== '', message: 'is required' },
    { path: 'accountRef', holds: (value) => value === '', message: 'is not part of this kind' },
    NO_NUMBER_REF,
    NO_PROVIDER,
  ],
}

/** Whose protocol a number of this kind goes by; null for other kinds. */
export const providerOf = (kind: ChannelKind, provider: SmsProvider | null): SmsProvider | null =>
  kind === 'sms' ? (provider ?? 'twilio') : provider

/** The first thing that does not fit the kind. */
export function problemOf(kind: ChannelKind, fields: ConnectionFields): { path: string; message: string } | null {
  const rules = kind === 'sms' ? SMS_RULES[fields.provider ?? 'twilio'] : RULES[kind]
  return rules.find(({ path, holds }) => !holds(String(fields[path] ?? ''))) ?? null
}

export const addConnectionInput = connectionFields.extend({ kind: z.enum(CHANNEL_KINDS) })
export const connectionIdInput = z.strictObject({ connectionId: uuid })
export const testConnectionInput = z.strictObject({ kind: z.enum(CHANNEL_KINDS), connectionId: connectionRef })

/** Absent keeps; a key belongs to its account and place: who changes those types it anew. */
export const updateConnectionInput = connectionFields.partial().extend({
  connectionId: uuid,
  provider: z.enum(SMS_PROVIDERS).nullable().optional(),
  accountRef: freeText(64).trim().optional(),
  numberRef: freeText(64).trim().optional(),
  baseUrl: webAddress.nullable().optional(),
  apiVersion: apiVersion.optional(),
})

/** What the provider says of a number. */
export const connectionFacts = z.strictObject({
  verifiedName: z.string().max(200).nullable(),
  quality: z.enum(NUMBER_QUALITIES),
  limitTier: z.string().max(60).nullable(),
})
export type ConnectionFacts = z.output<typeof connectionFacts>

/** What a failure asks somebody to do; words are in `channels.advice`. */
export type Advice = Exclude<MessageReason, 'other' | 'timeout' | 'recipient_refused'>

const reasonOf = ({ kind, provider }: Pick<ConnectionView, 'kind' | 'provider'>, code: string) => {
  if (kind === 'whatsapp') return meaningOf(Number(code))?.reason
  return kind === 'sms'
    ? (meaningOfText(provider ?? 'twilio', code) ?? meaningOfStatus(Number(code)))?.reason
    : undefined
}

/** A reason that somebody can do something about. */
export const adviceFor = (reason: MessageReason | null | undefined): Advice | null =>
  reason && reason !== 'other' && reason !== 'timeout' && reason !== 'recipient_refused' ? reason : null

/** The reason behind a failure's code, where there is something that somebody can do. */
export function adviceOf(connection: Pick<ConnectionView, 'kind' | 'provider' | 'failure'>): Advice | null {
  const code = /^(?:\d+|[a-z][a-z-]*)(?= |$)/.exec(connection.failure ?? '')?.[0]
  return code ? adviceFor(reasonOf(connection, code)) : null
}

export type ConnectionView = {
  /** An id, or `sandbox`. */
  id: string
  kind: ChannelKind
  /** Of text messages alone. */
  provider: SmsProvider | null
  name: string
  address: string
  accountRef: string
  numberRef: string
  baseUrl: string | null
  apiVersion: string | null
  tokenHint: string | null
  /** Of the parent account: seen and used, changed there. */
  isParents: boolean
  /** What the provider calls when it has something to tell. */
  hookUrl: string
  /** To be typed at Meta together with the address, or the secret of a channel of one's own; for those who may change connections alone. */
  verifyToken: string | null
  failure: string | null
  failedAt: string | null
  workedAt: string | null
  verifiedName: string | null
  quality: NumberQuality | null
  /** As Meta names it (`TIER_10K`). */
  limitTier: string | null
  heardAt: string | null
}
