import { tz } from '@date-fns/tz'
// Each from its own place: the package as a whole is three hundred modules, half a second and 150 MB of every process.
import { addDays } from 'date-fns/addDays'
import { getISODay } from 'date-fns/getISODay'
import { set } from 'date-fns/set'
import type { StepOf } from './schema'

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const

export const waitMs = ({ amount, unit }: StepOf<'wait'>): number => amount * UNIT_MS[unit]

/** The next time that a clock in this zone shows the hour, on one of the days of the week (none: any). */
export function nextMoment({ weekdays, hour }: StepOf<'wait_until'>, timeZone: string, now: Date): Date {
  const zone = { in: tz(timeZone) }
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(now, ahead, zone)
    const at = set(day, { hours: hour, minutes: 0, seconds: 0, milliseconds: 0 }, zone)
    const isDay = weekdays.length === 0 || weekdays.includes(getISODay(day, zone))
    if (isDay && at.getTime() > now.getTime()) return new Date(at.getTime())
  }
  return now
}
