import { language, t } from '../strings'

const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
const shortDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })
const longDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' })

const startOfDay = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

export const timeOf = (iso: string): string => clock.format(new Date(iso))

export const isSameDay = (a: string, b: string): boolean => startOfDay(new Date(a)) === startOfDay(new Date(b))

export function dayOf(iso: string, now = new Date()): string {
  const date = new Date(iso)
  // Rounded, because a day with a change of the clock has 23 or 25 hours.
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000)
  if (daysAgo === 0) return t.today
  if (daysAgo === 1) return t.yesterday
  return (date.getFullYear() === now.getFullYear() ? shortDay : longDay).format(date)
}
