export { meaningOfStatus, meaningOfText } from './error-table'

export const SMS_PROVIDERS = ['twilio', 'vonage'] as const
export type SmsProvider = (typeof SMS_PROVIDERS)[number]

// GSM 03.38: characters that fit into seven bits, and those that take an escape before them.
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '^{}\\[~]|€\f'

const BASIC_SET: ReadonlySet<string> = new Set(BASIC)
const EXTENDED_SET: ReadonlySet<string> = new Set(EXTENDED)

/** A longer message loses some room in each part to the header that puts them together (3GPP TS 23.040). */
const ROOM = { gsm: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const

export type TextLength = {
  encoding: 'gsm' | 'ucs2'
  /** Septets, or UTF-16 units. */
  units: number
  parts: number
  /** Units that still fit before another part begins. */
  left: number
  /** Characters because of which it is not GSM. */
  wide: string[]
}

/** No character stands in two parts: an escaped one, or a pair of surrogates, moves to the next one as a whole. */
function partsOf(sizes: readonly number[], room: number): { parts: number; used: number } {
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1
      used = 0
    }
    used += size
  }
  return { parts, used }
}

/** How long a text is on its way: what it costs is counted in parts. */
export function textLength(text: string): TextLength {
  const characters = [...text]
  const wide = [...new Set(characters.filter((one) => !BASIC_SET.has(one) && !EXTENDED_SET.has(one)))]
  const encoding = wide.length > 0 ? 'ucs2' : 'gsm'
  const sizes = characters.map((one) => (encoding === 'ucs2' ? one.length : EXTENDED_SET.has(one) ? 2 : 1))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { single, part } = ROOM[encoding]
  if (units <= single) return { encoding, units, parts: units === 0 ? 0 : 1, left: single - units, wide }
  const { parts, used } = partsOf(sizes, part)
  return { encoding, units, parts, left: part - used, wide }
}
