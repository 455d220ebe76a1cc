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
}

function contentOf(to: PhoneMessage, { text, media, part }: Said): Record<string, unknown> {
  const made = part && Object.hasOwn(PARTS, part) ? PARTS[part]?.(to) : undefined
  if (made) return made
  if (!media) return { type: 'text', text: { body: text } }
  const { id, kind, name, contentType } = media
  const caption = text === '' || kind === 'audio' || kind === 'sticker' ? {} : { caption: text }
  const named = kind === 'document' ? { filename: name } : {}
  return { type: kind, [kind]: { id, mime_type: contentType, ...named, ...caption } }
}

/** What somebody answers in WhatsApp. */
export function replyInWhatsApp(store: PhoneStore, to: PhoneMessage, said: Said): PhoneMessage {
  const { phone } = to
  const { media, text } = said
  const { media: _, ...place } = to
  const answer: PhoneMessage = {
    ...place,
    ...(media ? { media: { id: media.id, kind: media.kind, name: media.name } } : {}),
    id: `wamid.${randomBytes(24).toString('base64url')}`,
    direction: 'in',
    text: said.part ? `[${said.part}] ${text}`.trim() : text,
    status: 'sent',
    at: new Date().toISOString(),
  }
  store.add(answer)
  const who = isNumber(phone) ? { wa_id: phone.slice(1) } : { user_id: phone }
  const from = isNumber(phone) ? { from: phone.slice(1) } : { from_user_id: phone }
  tellChange(subscriptionOf(to), 'messages', {
    messaging_product: 'whatsapp',
    metadata: metadataOf(to),
    contacts: [who],
    messages: [{ ...from, id: answer.id, timestamp: unixNow(), ...contentOf(to, said), context: { id: to.id } }],
  })
  return answer
}

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
