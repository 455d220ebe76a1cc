import type { Formats } from './xlsx-parts'

type Cell = { type: string; style: number; value: string }

const DAY_MS = 86_400_000
/** The day before the first one, with the day in 1900 that Excel believes in and nobody else. */
const START = Date.UTC(1899, 11, 30)
const START_1904 = Date.UTC(1904, 0, 1)

function dateText(days: number, has1904Dates: boolean): string {
  const moment = new Date((has1904Dates ? START_1904 : START) + Math.round(days * DAY_MS))
  if (Number.isNaN(moment.getTime())) return String(days)
  const text = moment.toISOString()
  return days % 1 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** Long numbers are written as 4.93E+11 there; as text they are wanted with all of their digits. */
function numberText(value: string): string {
  const number = Number(value)
  return /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value
}

/** What a cell shows. */
export function cellText({ type, style, value }: Cell, { texts, dateStyles, has1904Dates }: Formats): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'true' : 'false'
    case 'n':
      if (value === '') return ''
      return dateStyles.has(style) ? dateText(Number(value), has1904Dates) : numberText(value)
    default:
      return value
  }
}
