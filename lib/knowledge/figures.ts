import { EMPTY_WORDS } from './plain-words'

/** A figure that a sentence gives: of what kind (`eur`, `%`, `clock`, `date`, `days`, a unit), and how much as it is compared. */
export type Figure = { kind: string; value: string }

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one ein eine einen einem einer',
    'two zwei',
    'three drei',
    'four vier',
    'five fünf',
    'six sechs',
    'seven sieben',
    'eight acht',
    'nine neun',
    'ten zehn',
    'eleven elf',
    'twelve zwölf',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
)
const UNITS: Readonly<Record<string, readonly [kind: string, times: number]>> = Object.fromEntries(
  (
    [
      ['days', 1, 'day days tag tage tagen'],
      ['days', 7, 'week weeks woche wochen'],
      ['days', 30, 'month months monat monate monaten'],
      ['days', 360, 'year years jahr jahre jahren'],
      ['minutes', 1, 'minute minutes minuten min'],
      ['minutes', 60, 'hour hours stunde stunden'],
      ['eur', 1, '€ eur euro euros'],
      ['usd', 1, '$ usd dollar dollars'],
      ['gbp', 1, '£ gbp pound pounds'],
      ['chf', 1, 'chf franken'],
      ['%', 1, '% percent prozent'],
    ] as const
  ).flatMap(([kind, times, words]) => words.split(' ').map((word) => [word, [kind, times] as const])),
)

const DATE = /\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{1,2})[./](\d{1,2})[./](\d{2,4})\b/gu
const CLOCK =
  /\b(\d{1,2})[:.](\d{2})\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?(?![\d.,])|\b(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.|uhr)(?!\p{L})/giu
const AMOUNT =
  /(?<![\p{L}\d_-])(?:([€$£])\s?)?(\d+(?:[.,\s']\d{3})*(?:[.,]\d{1,2})?)(?!\d)(?:\s?([€$£%])|[\s-]?(\p{L}+))?/gu
const WORD_AMOUNT = new RegExp(`(?<!\\p{L})(${Object.keys(NUMBER_WORDS).join('|')})[\\s-](\\p{L}+)`, 'giu')

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')

function numberOf(written: string): number {
  const plain = written.replace(/[\s']/g, '')
  const parts = plain.split(/[.,]/)
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return last.length === 1 || last.length === 2
    ? Number(`${parts.slice(0, -1).join('')}.${last}`)
    : Number(parts.join(''))
}

function clockOf(hour: string, minute: string, half: string | undefined): string {
  const isAfternoon = half?.toLowerCase().startsWith('p') && Number(hour) < 12
  return `${two(String(isAfternoon ? Number(hour) + 12 : Number(hour)))}:${two(minute)}`
}

const unitStem = (word: string): string => word.toLowerCase().replace(/(?:en|s|e|n)$/u, '')

/** What figures a sentence gives, and the sentence without them. Weeks count as days, hours as minutes. */
export function figuresOf(sentence: string): { figures: Figure[]; rest: string } {
  const figures: Figure[] = []
  let rest = sentence.replace(DATE, (_, year, month, day, first, second, third) => {
    const value = year ? `${year}-${month}-${day}` : `${two(first)}.${two(second)}.${String(third).slice(-2)}`
    figures.push({ kind: 'date', value })
    return ' '
  })
  rest = rest.replace(CLOCK, (found, hour, minute, half, alone, aloneHalf) => {
    const [at, of, side] = alone ? [alone, '00', aloneHalf] : [hour, minute, half]
    if (Number(at) > 24 || Number(of) > 59 || (!side && found.includes('.'))) return found
    figures.push({ kind: 'clock', value: clockOf(at, of, side) })
    return ' '
  })
  rest = rest.replace(AMOUNT, (_, before, digits, after, word) => {
    const known = UNITS[before ?? after ?? ''] ?? UNITS[String(word ?? '').toLowerCase()]
    const isUnit = word && !EMPTY_WORDS.has(word.toLowerCase())
    const [kind, times] = known ?? [isUnit ? unitStem(word) : 'number', 1]
    figures.push({ kind, value: String(numberOf(digits) * times) })
    return known || !word ? ' ' : ` ${word}`
  })
  rest = rest.replace(WORD_AMOUNT, (found, number, unit) => {
    const [times, known] = [NUMBER_WORDS[String(number).toLowerCase()], UNITS[String(unit).toLowerCase()]]
    if (!times || !known) return found
    figures.push({ kind: known[0], value: String(times * known[1]) })
    return ' '
  })
  return { figures, rest }
}
