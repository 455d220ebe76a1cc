import { dateFormat, relativeFormat } from '@/lib/kernel/schema'
export type Instant = string | number | Date

export type TimeContext = { locale: string; timeZone?: string }

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "3 minutes ago"; a plain date from a week on, with the year when it is not this one. */
export function formatRelative(value: Instant, now: number, { locale, timeZone }: TimeContext): string {
  const at = new Date(value)
  const seconds = Math.round((at.getTime() - now) / 1000)
  const distance = Math.abs(seconds)
  const words = relativeFormat(locale, { numeric: 'auto', style: 'long' })
  if (distance < 45) return words.format(0, 'second')
  if (distance < HOUR) return words.format(Math.trunc(seconds / MINUTE) || Math.sign(seconds), 'minute')
  if (distance < DAY) return words.format(Math.trunc(seconds / HOUR), 'hour')
  if (distance < 7 * DAY) return words.format(Math.trunc(seconds / DAY), 'day')
  const year = (date: Date) => dateFormat('en', { year: 'numeric', ...zone(timeZone) }).format(date)
  const isThisYear = year(at) === year(new Date(now))
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
    ...zone(timeZone),
  }).format(at)
}

const zone = (timeZone: string | undefined) => (timeZone ? { timeZone } : {})

export const formatDate = (value: Instant, { locale, timeZone }: TimeContext): string =>
  dateFormat(locale, { dateStyle: 'medium', ...zone(timeZone) }).format(new Date(value))

export const formatDateTime = (value: Instant, { locale, timeZone }: TimeContext): string =>
  dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone(timeZone) }).format(new Date(value))

export const formatClock = (value: Instant, { locale, timeZone }: TimeContext): string =>
  dateFormat(locale, { timeStyle: 'short', ...zone(timeZone) }).format(new Date(value))

/** With the zone's name: the text of a tooltip. */
export const formatExact = (value: Instant, { locale, timeZone }: TimeContext): string =>
  dateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...zone(timeZone),
  }).format(new Date(value))
