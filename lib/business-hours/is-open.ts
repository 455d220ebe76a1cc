import { dateFormat } from '@/lib/kernel/schema'
import { DAYS, type Day, type WeeklyHours } from './weekly-hours'

/** Local weekday, date like 2026-12-25, and `HH:MM` of a moment in a time zone. */
function localTime(at: Date, timeZone: string): { day: Day; date: string; clock: string } {
  const format = dateFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
  const day = DAYS.find((name) => name === parts.weekday?.toLowerCase()) ?? 'mon'
  return { day, date: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` }
}

/** True when people are there. No hours at all means always, holidays or not. */
export function isOpen(hours: WeeklyHours | null, at: Date, holidays: readonly string[] = []): boolean {
  if (!hours) return true
  const { day, date, clock } = localTime(at, hours.timeZone)
  return !holidays.includes(date) && (hours.days[day] ?? []).some((span) => span.from <= clock && clock < span.to)
}
