import type { WhatsAppTold } from '@/lib/providers/whatsapp'
import type { Told, ToldEvent } from './schema'

type Stops = Extract<ToldEvent, { kind: 'status' }>['stops']

/** What stops everything: whatever is about the sender or what is sent will happen to the next message as well. */
function stopsOf(told: Extract<WhatsAppTold, { kind: 'status' }>): Stops {
  const { blames, cause } = told
  if ((blames !== 'sender' && blames !== 'message') || cause === null) return null
  return cause === 'other' ||
    cause === 'not_reached' ||
    cause === 'timeout' ||
    cause === 'too_fast' ||
    cause === 'recipient_refused'
    ? null
    : cause
}

/** What WhatsApp tells, in the words that all channels share; what it said itself is kept beside it. */
export function eventOfWhatsApp(told: WhatsAppTold, connectionId: string): Told {
  const { raw, at } = told
  switch (told.kind) {
    case 'status': {
      const { kind, id, about, status, reason, loses } = told
      return { event: { kind, id, about, status, reason, loses, stops: stopsOf(told), connectionId, at }, raw }
    }
    case 'message': {
      const { id, phone, userId, name, text, part, choice } = told
      const media = told.media && { sourceRef: told.media.id, kind: told.media.kind, name: told.media.name }
      const from = phone ?? userId ?? ''
      return { event: { kind: 'text', id, from, userId, name, text, media, part, choice, connectionId, at }, raw }
    }
    case 'wish':
      return {
        event: { kind: 'wish', from: told.phone ?? told.userId ?? '', userId: told.userId, wish: told.wish, at },
      }
    case 'user-id':
      return { event: { kind: 'user-id', userId: told.userId ?? '', before: told.before, at } }
    case 'news':
      return { event: { kind: 'news', id: told.id, field: told.field, connectionId, at }, raw }
    default: {
      const unhandled: never = told
      return unhandled
    }
  }
}
