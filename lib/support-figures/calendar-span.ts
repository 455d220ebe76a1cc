import { TZDate } from '@date-fns/tz'
import { dateFormat } from '@/lib/kernel/schema'

const DAY_MS = 86_400_000

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The moment at which a day begins in a time zone. */
function startOf(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime())
}

type Wish = { days: string; from?: string | undefined; to?: string | undefined }
export type CalendarSpan = { from: string; to: string; since: Date; until: Date; days: string[] }

const spanOf = (from: string, count: number, timeZone: string): CalendarSpan => ({
  from,
  to: shifted(from, count - 1),
  since: startOf(from, timeZone),
  until: startOf(shifted(from, count), timeZone),
  days: Array.from({ length: count }, (_, index) => shifted(from, index)),
})

/** The days that somebody asks for, and as many before them. */
export function calendarSpans(
  wish: Wish,
  timeZone: string,
  now = new Date(),
): { asked: CalendarSpan; before: CalendarSpan } {
  const today = dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
  const to = wish.to ?? today
  const from = wish.from ?? shifted(to, 1 - Number(wish.days))
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return { asked: spanOf(from, count, timeZone), before: spanOf(shifted(from, -count), count, timeZone) }
}
