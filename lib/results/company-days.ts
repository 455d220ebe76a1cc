import { dateFormat } from '@/lib/kernel/schema'

const DAY_MS = 86_400_000

/** `2026-11-21`: the day that calendars in that zone show. */
export const dayIn = (at: Date, timeZone: string): string =>
  dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)

/** The day so many days earlier. */
export const daysBefore = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10)

/** The last days of a calendar, the oldest first. */
export const lastDays = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => daysBefore(today, count - 1 - index))

/** A moment before that day has begun anywhere: what is read from there is narrowed by its day. */
export const surelyBefore = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS)
