import { dateFormat } from '@/lib/kernel/schema'
import { DAYS, type Day, type WeeklyHours } from './schema'

/** Local weekday and `HH:MM` of a moment in a time zone. */
function localTime(at: Date, timeZone: string): { day: Day; clock: string } {
  const format = dateFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
  const day = DAYS.find((name) => name === parts.weekday?.toLowerCase()) ?? 'mon'
  return { day, clock: `${parts.hour}:${parts.minute}` }
}

/** True when people are there. No hours at all means always. */
export function isOpen(hours: WeeklyHours | null, at: Date): boolean {
  if (!hours) return true
  const { day, clock } = localTime(at, hours.timeZone)
  return (hours.days[day] ?? []).some((span) => span.from <= clock && clock < span.to)
}
