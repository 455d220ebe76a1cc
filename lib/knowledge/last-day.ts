import { TZDate } from '@date-fns/tz'

/** When a day (`2026-12-31`) is over in a time zone. */
export function endOfDay(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime())
}

/** The day in a time zone that a moment is in. */
export function dayOf(at: Date, timeZone: string): string {
  const local = new TZDate(at, timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
}

/** The last day on which something holds that ends at a moment. */
export const lastDayBefore = (at: Date, timeZone: string): string => dayOf(new Date(at.getTime() - 1), timeZone)
