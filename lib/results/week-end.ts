import { dateFormat } from '@/lib/kernel/schema'
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

/** A full hour of a day on a company's clock. */
function hourOf(day: string, hour: number, timeZone: string): Date {
  const guess = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS
  const shown = dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(guess)
  return new Date(2 * guess - Date.parse(`${shown.replace(' ', 'T')}Z`))
}

/** Eight o’clock of a day on a company's clock. */
export const morningOf = (day: string, timeZone: string): Date => hourOf(day, TOLD_AT_HOUR, timeZone)

/** When a day begins there. */
export const midnightOf = (day: string, timeZone: string): Date => hourOf(day, 0, timeZone)
