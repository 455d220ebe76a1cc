import { z } from 'zod'

const text = z.string().optional()
const caption = z.object({ caption: text, filename: text }).optional()

/** The parts of a message that can be read out, by its type; everything else in it is left alone. */
const parts = z.object({
  type: z.string(),
  text: z.object({ body: text }).optional(),
  button: z.object({ text }).optional(),
  interactive: z
    .object({
      button_reply: z.object({ title: text }).optional(),
      list_reply: z.object({ title: text, description: text }).optional(),
      nfm_reply: z.object({ name: text, body: text, response_json: text }).optional(),
    })
    .optional(),
  image: caption,
  video: caption,
  audio: z.object({ voice: z.boolean().optional() }).optional(),
  document: caption,
  location: z
    .object({ name: text, address: text, latitude: z.number().optional(), longitude: z.number().optional() })
    .optional(),
  contacts: z.array(z.object({ name: z.object({ formatted_name: text }).optional() })).optional(),
  reaction: z.object({ emoji: text }).optional(),
  order: z.object({ text, product_items: z.array(z.unknown()).optional() }).optional(),
  system: z.object({ body: text }).optional(),
})
type Parts = z.output<typeof parts>

const named = (what: string, ...more: (string | undefined)[]): string =>
  [`[${what}]`, ...more.filter((one) => one !== undefined && one !== '')].join(' ')

function placeOf({ location }: Parts): string {
  const { name, address, latitude, longitude } = location ?? {}
  const point = latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`
  return named('location', name, address, point)
}

function answerOf({ interactive }: Parts): string {
  const { button_reply, list_reply, nfm_reply } = interactive ?? {}
  return button_reply?.title ?? list_reply?.title ?? (nfm_reply ? named('form', nfm_reply.body) : named('interactive'))
}

const READERS: Readonly<Record<string, (parts: Parts) => string>> = {
  text: (one) => one.text?.body ?? '',
  button: (one) => one.button?.text ?? '',
  interactive: answerOf,
  image: (one) => named('image', one.image?.caption),
  video: (one) => named('video', one.video?.caption),
  audio: (one) => named(one.audio?.voice ? 'voice message' : 'audio'),
  document: (one) => named('document', one.document?.filename, one.document?.caption),
  sticker: () => named('sticker'),
  location: placeOf,
  contacts: (one) => named('contact', ...(one.contacts ?? []).map(({ name }) => name?.formatted_name)),
  reaction: (one) => (one.reaction?.emoji ? named('reaction', one.reaction.emoji) : named('reaction removed')),
  order: (one) => named('order', one.order?.text, `${one.order?.product_items?.length ?? 0} ×`),
  system: (one) => named('system', one.system?.body),
}

const LONGEST = 4_096

/** A message of any type as a line that can be read; a type that nobody has told us of is at least named. */
export function textOfMessage(message: { type: string }): string {
  const known = parts.safeParse(message).data
  const reader = known && Object.hasOwn(READERS, message.type) ? READERS[message.type] : undefined
  return (known && reader ? reader(known) : named(message.type)).slice(0, LONGEST).toWellFormed()
}
