import type { Wish } from './schema'

/** What people write who want nothing more, and who want it again: a whole message, in any case. */
const STOP = new Set([
  'stop',
  'stopall',
  'stop all',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'revoke',
  'optout',
  'opt out',
])
const STOP_ELSEWHERE = new Set([
  'stopp',
  'abmelden',
  'abbestellen',
  'arret',
  'arrêt',
  'baja',
  'إيقاف',
  'ايقاف',
  'توقف',
  'الغاء',
  'إلغاء',
])
const START = new Set(['start', 'unstop', 'yes', 'subscribe', 'anmelden', 'ابدأ', 'اشتراك'])

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** What a message asks for, if it is one of the words that networks and laws know. */
export function wishOf(text: string): Wish | null {
  const word = plain(text)
  if (STOP.has(word) || STOP_ELSEWHERE.has(word)) return 'stop'
  return START.has(word) ? 'start' : null
}
