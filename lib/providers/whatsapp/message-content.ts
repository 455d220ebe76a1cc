import { z } from 'zod'
import type { ToldMedia, ToldPart } from './told'

const text = z.string().optional().catch(undefined)
const file = z
  .object({
    id: z.string().min(1).max(200).optional().catch(undefined),
    caption: text,
    filename: text,
    voice: z.boolean().optional(),
    mime_type: text,
  })
  .optional()
  .catch(undefined)
const coordinate = (most: number) => z.number().min(-most).max(most).optional().catch(undefined)
const about = z.object({ original_message_id: text, message_id: text })

/** The parts of a message that we know, by its type; everything else in it is left alone. */
const parts = z.object({
  type: z.string(),
  text: z.object({ body: text }).optional(),
  button: z.object({ text }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ id: text, title: text }).optional(),
      list_reply: z.object({ id: text, title: text, description: text }).optional(),
      nfm_reply: z.object({ name: text, body: text, response_json: text }).optional(),
    })
    .optional(),
  image: file,
  video: file,
  audio: file,
  document: file,
  sticker: file,
  location: z
    .object({ name: text, address: text, latitude: coordinate(90), longitude: coordinate(180) })
    .optional()
    .catch(undefined),
  contacts: z
    .array(
      z.object({
        name: z.object({ formatted_name: text }).optional().catch(undefined),
        phones: z
          .array(z.object({ phone: text }))
          .optional()
          .catch(undefined),
        emails: z
          .array(z.object({ email: text }))
          .optional()
          .catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
  reaction: z.object({ emoji: text, message_id: text }).optional(),
  edit: about.extend({ message: z.object({ text: z.object({ body: text }).optional() }).optional() }).optional(),
  revoke: about.optional(),
  order: z.object({ text, product_items: z.array(z.unknown()).optional() }).optional(),
  system: z.object({ body: text }).optional(),
})
type Parts = z.output<typeof parts>

/** What a message says, what it comes with and what it is. `choice`: the id of the answer that was tapped. */
export type MessageContent = { text: string; media: ToldMedia | null; part: ToldPart | null; choice: string | null }

const LONGEST = 4_096
const LONGEST_ID = 200
const LONGEST_LINE = 500
const MOST_PEOPLE = 20
const MOST_LINES = 10

const line = (value: string | undefined): string | null => value?.trim().slice(0, LONGEST_LINE).toWellFormed() || null
const short = (value: string | undefined, longest: number): string =>
  (value ?? '').trim().slice(0, longest).toWellFormed()

const says = (words: string | undefined): Partial<MessageContent> => ({ text: words ?? '' })

type FileType = 'image' | 'video' | 'audio' | 'document' | 'sticker'

/** `image.jpeg` where nobody has named it; a voice message is one that was spoken into the phone. */
function comesWith(one: Parts, type: FileType): Partial<MessageContent> {
  const given = one[type]
  if (!given?.id) return { text: given?.caption ?? '', part: { kind: 'unknown', type } }
  const kind = type === 'audio' && given.voice ? 'voice' : type
  const ending = /^[\w.+-]+\/([\w.+-]{1,20})/.exec(given.mime_type ?? '')?.[1]
  const name = short(given.filename, 200) || `${kind}${ending ? `.${ending.replace(/^.*[.+-]/, '')}` : ''}`
  return { text: given.caption ?? '', media: { id: given.id, kind, name } }
}

function isPlace({ location }: Parts): Partial<MessageContent> {
  const { name, address, latitude = null, longitude = null } = location ?? {}
  const point = latitude === null || longitude === null ? null : `${latitude}, ${longitude}`
  const words = [line(name), line(address), point].filter((one) => one !== null)
  return {
    text: words.join('\n'),
    part: { kind: 'location', name: line(name), address: line(address), latitude, longitude },
  }
}

function arePeople({ contacts = [] }: Parts): Partial<MessageContent> {
  const people = contacts.slice(0, MOST_PEOPLE).map(({ name, phones = [], emails = [] }) => ({
    name: short(name?.formatted_name, 200),
    phones: phones.flatMap(({ phone }) => short(phone, 60) || []).slice(0, MOST_LINES),
    emails: emails.flatMap(({ email }) => short(email, 254) || []).slice(0, MOST_LINES),
  }))
  const words = people.map((one) => [one.name, ...one.phones, ...one.emails].filter(Boolean).join(' · '))
  return { text: words.join('\n'), part: { kind: 'people', people } }
}

function isAnswer({ interactive, type }: Parts): Partial<MessageContent> {
  const { button_reply, list_reply, nfm_reply } = interactive ?? {}
  const words = button_reply?.title ?? list_reply?.title ?? nfm_reply?.body
  const choice = short(button_reply?.id ?? list_reply?.id, LONGEST_ID) || null
  return words ? { ...says(words), choice } : { part: { kind: 'unknown', type: nfm_reply ? 'form' : type } }
}

const idIn = (given: { original_message_id?: string | undefined; message_id?: string | undefined } | undefined) =>
  line(given?.original_message_id ?? given?.message_id)

const READERS: Readonly<Record<string, (parts: Parts) => Partial<MessageContent>>> = {
  text: (one) => says(one.text?.body),
  button: (one) => says(one.button?.text),
  interactive: isAnswer,
  image: (one) => comesWith(one, 'image'),
  video: (one) => comesWith(one, 'video'),
  audio: (one) => comesWith(one, 'audio'),
  document: (one) => comesWith(one, 'document'),
  sticker: (one) => comesWith(one, 'sticker'),
  location: isPlace,
  contacts: arePeople,
  reaction: ({ reaction }) => ({
    text: short(reaction?.emoji, 40),
    part: { kind: 'reaction', emoji: short(reaction?.emoji, 40) || null, to: line(reaction?.message_id) },
  }),
  edit: ({ edit }) => ({ text: edit?.message?.text?.body ?? '', part: { kind: 'edited', to: idIn(edit) } }),
  revoke: ({ revoke }) => ({ part: { kind: 'deleted', to: idIn(revoke) } }),
  order: (one) => says([one.order?.text, `${one.order?.product_items?.length ?? 0} ×`].filter(Boolean).join(' ')),
  system: (one) => says(one.system?.body),
}

/** A message of any type; of a type that nobody has told us of, its name alone. */
export function contentOf(message: { type: string }): MessageContent {
  const known = parts.safeParse(message).data
  const reader = known && Object.hasOwn(READERS, message.type) ? READERS[message.type] : undefined
  const unknown: Partial<MessageContent> = { part: { kind: 'unknown', type: message.type.slice(0, 40).toWellFormed() } }
  const { text = '', media = null, part = null, choice = null } = known && reader ? reader(known) : unknown
  return { text: text.slice(0, LONGEST).toWellFormed(), media, part, choice }
}
