import type { Schedule } from './schema'

const HOURS: Readonly<Record<Schedule, number | null>> = { off: null, daily: 24, weekly: 24 * 7 }

/** When a source is looked at next; null = never by itself. */
export function nextCrawlAt(schedule: Schedule, from: Date): Date | null {
  const hours = HOURS[schedule]
  return hours === null ? null : new Date(from.getTime() + hours * 3_600_000)
}
