import { randomBytes } from 'node:crypto'
import type { MediaKind, PhoneMessage, PhoneStore } from '../phone/phone-store'
import type { Subscription } from './subscriptions'
import { tellChange } from './tell-whatsapp'

const unixNow = (): string => String(Math.floor(Date.now() / 1_000))

const subscriptionOf = ({ told }: PhoneMessage): Subscription => ({
  account: told.account,
  url: told.url,
  secret: told.secret,
})

const metadataOf = ({ company }: PhoneMessage) => ({ display_phone_number: company, phone_number_id: company })

/** A number, or the id of somebody who shows none. */
const isNumber = (phone: string): boolean => phone.startsWith('+')

/** Something other than words and files: a place, a person, a thumb. */
const PARTS: Readonly<Record<string, (to: PhoneMessage) => Record<string, unknown>>> = {
  location: () => ({
    type: 'location',
    location: { latitude: 52.520008, longitude: 13.404954, name: 'Alexanderplatz', address: 'Berlin' },
  }),
  contacts: () => ({
    type: 'contacts',
    contacts: [{ name: { formatted_name: 'Mia Lang' }, phones: [{ phone: '+49 30 1234567' }], emails: [] }],
  }),
  reaction: (to) => ({ type: 'reaction', reaction: { message_id: to.id, emoji: '👍' } }),
  button: () => ({
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
  }),
  unknown: () => ({ type: 'hologram', hologram: {} }),
}

export type Said = {
  text: string
  media?: { id: string; kind: MediaKind; name: string; contentType: string } | undefined
  part?: string | undefined
  /** The id of an answer that is tapped. */
  choice?: string | undefined
}

const tapped = (to: PhoneMessage, { choice }: Said) => to.choices?.find(({ id }) => id === choice)

function contentOf(to: PhoneMessage, said: Said): Record<string, unknown> {
  const { text, media, part } = said
  const answer = tapped(to, said)
  if (answer) {
    const { kind, ...shown } = answer
    return { type: 'interactive', interactive: { type: kind, [kind]: shown } }
  }
  const made = part && Object.hasOwn(PARTS, part) ? PARTS[part]?.(to) : undefined
  if (made) return made
  if (!media) return { type: 'text', text: { body: text } }
  const { id, kind, name, contentType } = media
  const caption = text === '' || kind === 'audio' || kind === 'sticker' ? {} : { caption: text }
  const named = kind === 'document' ? { filename: name } : {}
  return { type: kind, [kind]: { id, mime_type: contentType, ...named, ...caption } }
}

/** Whom somebody writes to, and from which phone. */
type Place = Pick<PhoneMessage, 'company' | 'phone' | 'told'>

function write(store: PhoneStore, place: Place, said: Said, to: PhoneMessage | null): PhoneMessage {
  const { company, phone, told } = place
  const { media, text, part } = said
  const words = to && tapped(to, said)?.title
  const written: PhoneMessage = {
    channel: 'whatsapp',
    company,
    phone,
    told,
    ...(media ? { media: { id: media.id, kind: media.kind, name: media.name } } : {}),
    id: `wamid.${randomBytes(24).toString('base64url')}`,
    direction: 'in',
    text: words ?? (part ? `[${part}] ${text}`.trim() : text),
    status: 'sent',
    at: new Date().toISOString(),
  }
  store.add(written)
  const who = isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }
  const from = isNumber(phone) ? { from: phone.slice(1) } : { from_user_id: phone }
  const about = to ? { context: { id: to.id } } : {}
  const content = contentOf(to ?? written, said)
  tellChange(subscriptionOf(written), 'messages', {
    messaging_product: 'whatsapp',
    metadata: metadataOf(written),
    contacts: [who],
    messages: [{ ...from, id: written.id, timestamp: unixNow(), ...content, ...about }],
  })
  return written
}

/** What somebody answers in WhatsApp. */
export const replyInWhatsApp = (store: PhoneStore, to: PhoneMessage, said: Said): PhoneMessage =>
  write(store, to, said, to)

/** Somebody writes to a company of which they have had nothing. */
export const writeInWhatsApp = (store: PhoneStore, place: Place, text: string): PhoneMessage =>
  write(store, place, { text }, null)

/** The switch in the app: no more marketing of this company, or again. Whoever has turned it off gets none (131050). */
export function preferInWhatsApp(store: PhoneStore, to: PhoneMessage, value: 'stop' | 'resume'): void {
  const { phone } = to
  store.prefer(to, value)
  tellChange(subscriptionOf(to), 'user_preferences', {
    messaging_product: 'whatsapp',
    metadata: metadataOf(to),
    contacts: [isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }],
    user_preferences: [
      {
        ...(isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }),
        detail: `User requested to ${value} marketing messages`,
        category: 'marketing_messages',
        value,
        timestamp: Number(unixNow()),
      },
    ],
  })
}
