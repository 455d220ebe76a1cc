import { z } from 'zod'
import { FILE_KINDS, type FileKind } from '@/lib/files/schema'

/** Why a file is not here: the provider has it no more, it is larger than we take, the plan's storage is full … */
export const FILE_PROBLEMS = [
  'gone',
  'too_large',
  'no_room',
  'not_reached',
  'sign_in',
  'not_connected',
  'empty',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** A picture, a recording or a document of a message. Sizes are null while it is not here. */
export type MessageFileView = {
  id: string
  kind: FileKind
  name: string
  state: 'waiting' | 'stored' | 'failed'
  problem: FileProblem | null
  /** It can be asked for once more. */
  canRetry: boolean
  contentType: string | null
  sizeBytes: number | null
  width: number | null
  height: number | null
}

const words = z.string().max(500).nullable()

/** What a message is beside words. `quote` are the words of the message that it is about, where we have it. */
export const messagePart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('location'),
    name: words,
    address: words,
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
  }),
  z.strictObject({
    kind: z.literal('people'),
    people: z
      .array(
        z.strictObject({
          name: z.string().max(200),
          phones: z.array(z.string().max(60)).max(10),
          emails: z.array(z.string().max(254)).max(10),
        }),
      )
      .max(20),
  }),
  /** `emoji` is null where it was taken back. */
  z.strictObject({
    kind: z.literal('reaction'),
    emoji: z.string().max(40).nullable(),
    to: words,
    quote: words.default(null),
  }),
  z.strictObject({ kind: z.literal('edited'), to: words, quote: words.default(null) }),
  z.strictObject({ kind: z.literal('deleted'), to: words, quote: words.default(null) }),
  /** What we have sent outside of a conversation, filled in and in Meta's own form. */
  z.strictObject({
    kind: z.literal('template'),
    name: z.string(),
    language: z.string(),
    components: z.array(z.record(z.string(), z.unknown())),
  }),
  /** A question with what can be chosen: buttons in the customer's chat, buttons or a list in WhatsApp. */
  z.strictObject({ kind: z.literal('choices'), options: z.array(z.string().max(120)).max(20) }),
  /** Of a kind that is not known here, or that its provider does not hand on. */
  z.strictObject({ kind: z.literal('unknown'), type: z.string().max(40) }),
])
export type MessagePart = z.output<typeof messagePart>

/** A file of a provider's that is still to be fetched. */
export const receivedFile = z.strictObject({
  /** What its provider calls it, or where it lies. */
  sourceRef: z.string().min(1).max(2_000),
  kind: z.enum(FILE_KINDS),
  name: z.string().max(200),
})

/** As `keepBytes` gives them. */
export const keptBytes = z.strictObject({
  storageKey: z.string(),
  name: z.string().max(200),
  contentType: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  kind: z.enum(FILE_KINDS),
})

/** Bytes that are kept already, or why they are not. */
export const keptFile = z.strictObject({
  name: z.string().max(200),
  kept: keptBytes.nullable(),
  problem: z.enum(FILE_PROBLEMS).nullable(),
})
