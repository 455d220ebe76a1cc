import { z } from 'zod'
import { freeText, line, uuid, webAddress } from '@/lib/kernel/schema'

export const CHANNEL_KINDS = ['sms'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** The id of the connection that nobody has made: the sandbox's. */
export const SANDBOX = 'sandbox'
export const connectionRef = z.union([uuid, z.literal(SANDBOX)])

const secret = freeText(500).trim().min(8, 'is too short for a key')

const SENDER = /^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{2,11}|MG[0-9a-f]{32})$/

/** What a connection consists of; what its kind needs is checked by `problemOf`. */
export const connectionFields = z.strictObject({
  /** For the team, among several. */
  name: line(80),
  /** A number (E.164), a name of at most 11 letters and digits, or a messaging service. */
  address: line(40),
  /** The Account SID. */
  accountRef: line(64),
  token: secret.optional(),
  /** Where the provider's protocol is spoken; null: at the provider itself. */
  baseUrl: webAddress.nullable().default(null),
})
export type ConnectionFields = z.output<typeof connectionFields>

type Rule = { path: keyof ConnectionFields; holds: (value: string) => boolean; message: string }

const RULES: Record<ChannelKind, readonly Rule[]> = {
  sms: [
    {
      path: 'address',
      holds: (value) => SENDER.test(value),
      message: 'is not a number like +4915112345678, a name of 2 to 11 letters and digits, or MG…',
    },
    { path: 'accountRef', holds: (value) => /^[\w-]+$/.test(value), message: 'is not an Account SID' },
  ],
}

/** The first thing that does not fit the kind. */
export function problemOf(kind: ChannelKind, fields: ConnectionFields): { path: string; message: string } | null {
  return RULES[kind].find(({ path, holds }) => !holds(String(fields[path] ?? ''))) ?? null
}

export const addConnectionInput = connectionFields.extend({ kind: z.enum(CHANNEL_KINDS) })
export const connectionIdInput = z.strictObject({ connectionId: uuid })
export const testConnectionInput = z.strictObject({ kind: z.enum(CHANNEL_KINDS), connectionId: connectionRef })

/** Absent keeps; a key belongs to its account and place: who changes those types it anew. */
export const updateConnectionInput = connectionFields
  .partial()
  .extend({ connectionId: uuid, baseUrl: webAddress.nullable().optional() })

export type ConnectionView = {
  /** An id, or `sandbox`. */
  id: string
  kind: ChannelKind
  name: string
  address: string
  accountRef: string
  baseUrl: string | null
  tokenHint: string | null
  /** Of the parent account: seen and used, changed there. */
  isParents: boolean
  /** What the provider calls when it has something to tell. */
  hookUrl: string
  failure: string | null
  failedAt: string | null
  workedAt: string | null
}
