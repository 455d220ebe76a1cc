import { dayIn, daysBefore } from './company-days'

const WEEK_DAYS = 7
const HOUR_MS = 3_600_000
/** When people begin their week. */
const TOLD_AT_HOUR = 8

/** The Monday after a moment, on a company's calendar. */
export function mondayAfter(at: Date, timeZone: string): string {
  const today = dayIn(at, timeZone)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  const ahead = (WEEK_DAYS + 1 - weekday) % WEEK_DAYS || WEEK_DAYS
  return daysBefore(today, -ahead)
}

/** Eight o’clock of a day on a company's clock. */
export function morningOf(day: string, timeZone: string): Date {
  const guess = Date.parse(`${day}T00:00:00Z`) + TOLD_AT_HOUR * HOUR_MS
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(guess)
  return new Date(2 * guess - Date.parse(`${shown.replace(' ', 'T')}Z`))
}
