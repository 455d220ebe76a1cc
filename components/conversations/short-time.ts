import { dateFormat } from '@/lib/kernel/schema'

type Context = { locale: string; timeZone?: string }

const dayOf = (at: Date, { timeZone }: Context): string =>
  dateFormat('en-CA', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(at)

const DAY_MS = 86_400_000

/** For narrow places: the clock today, the weekday this week, else the date, with its year when it is another. */
export function shortTime(value: string, now: number, context: Context): string {
  const at = new Date(value)
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(context.locale, {
      ...options,
      ...(context.timeZone ? { timeZone: context.timeZone } : {}),
    }).format(at)
  const today = dayOf(new Date(now), context)
  if (dayOf(at, context) === today) return format({ hour: 'numeric', minute: '2-digit' })
  if (now - at.getTime() < 6 * DAY_MS && at.getTime() <= now) return format({ weekday: 'short' })
  const isThisYear = dayOf(at, context).slice(0, 4) === today.slice(0, 4)
  return format({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })
}

/** Which calendar day of the reader's zone: messages of one day stand under one heading. */
export const calendarDay = (value: string, context: Context): string => dayOf(new Date(value), context)
