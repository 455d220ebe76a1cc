import { startOfDay, startOfMonth } from './usage-figures'

export const DAY_MS = 86_400_000

/** Whole days (UTC): `from` is the first, `until` the day after the last. */
export type PeriodWindow = { name: string; from: Date; until: Date; days: number }

const windowOf = (name: string, from: Date, until: Date): PeriodWindow => ({
  name,
  from,
  until,
  days: Math.round((until.getTime() - from.getTime()) / DAY_MS),
})

function monthWindow(name: string, tomorrow: Date): PeriodWindow {
  const from = new Date(`${name}-01T00:00:00.000Z`)
  const end = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  return windowOf(name, from, end < tomorrow ? end : tomorrow)
}

/** The days of a period, today among them; a month of its own (`2026-10`) as far as it has come. */
export function periodWindow(name: string, now: Date): PeriodWindow {
  const today = startOfDay(now)
  const tomorrow = new Date(today.getTime() + DAY_MS)
  const back = (days: number) => new Date(tomorrow.getTime() - days * DAY_MS)
  switch (name) {
    case 'day':
      return windowOf(name, today, tomorrow)
    case 'week':
      return windowOf(name, back(((today.getUTCDay() + 6) % 7) + 1), tomorrow)
    case 'month':
      return windowOf(name, startOfMonth(now), tomorrow)
    case '7d':
    case '30d':
    case '90d':
      return windowOf(name, back(Number.parseInt(name, 10)), tomorrow)
    default:
      return monthWindow(name, tomorrow)
  }
}

/** As many days just before. */
export const before = ({ name, from, days }: PeriodWindow): PeriodWindow =>
  windowOf(name, new Date(from.getTime() - days * DAY_MS), from)

/** `2026-11-21` of each day. */
export const daysOf = ({ from, days }: PeriodWindow): string[] =>
  Array.from({ length: days }, (_, index) => new Date(from.getTime() + index * DAY_MS).toISOString().slice(0, 10))
