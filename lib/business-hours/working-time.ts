import { TZDate } from '@date-fns/tz'
import { DAYS, type WeeklyHours } from './weekly-hours'

/** How far ahead opening hours are looked for. */
const MOST_DAYS = 400

type Span = { from: number; to: number }

const two = (number: number): string => String(number).padStart(2, '0')

/** The moments between which people are there on the local day so many days after that of `at`. */
function spansOn(hours: WeeklyHours, holidays: readonly string[], at: Date, offset: number): Span[] {
  const { timeZone } = hours
  const local = new TZDate(at, timeZone)
  const year = local.getFullYear()
  const month = local.getMonth()
  const day = local.getDate() + offset
  const noon = new TZDate(year, month, day, 12, 0, timeZone)
  const date = `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`
  if (holidays.includes(date)) return []
  const name = DAYS[(noon.getDay() + 6) % 7] ?? 'mon'
  const moment = (clock: string): number => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return new TZDate(year, month, day, hour, minute, timeZone).getTime()
  }
  return (hours.days[name] ?? [])
    .map(({ from, to }) => ({ from: moment(from), to: moment(to) }))
    .sort((a, b) => a.from - b.from)
}

/** The moment that lies so many milliseconds of work after another; null where nobody is there for a year. */
export function afterWorking(
  hours: WeeklyHours | null,
  holidays: readonly string[],
  from: Date,
  workMs: number,
): Date | null {
  if (hours === null || workMs <= 0) return new Date(from.getTime() + Math.max(0, workMs))
  let left = workMs
  for (let offset = 0; offset < MOST_DAYS; offset++) {
    for (const span of spansOn(hours, holidays, from, offset)) {
      const start = Math.max(span.from, from.getTime())
      const length = span.to - start
      if (length <= 0) continue
      if (left <= length) return new Date(start + left)
      left -= length
    }
  }
  return null
}

/** How many milliseconds between two moments people are there. */
export function workingMs(hours: WeeklyHours | null, holidays: readonly string[], from: Date, to: Date): number {
  if (to <= from) return 0
  if (hours === null) return to.getTime() - from.getTime()
  let sum = 0
  for (let offset = 0; offset < MOST_DAYS; offset++) {
    const spans = spansOn(hours, holidays, from, offset)
    for (const span of spans) {
      sum += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()))
    }
    if (from.getTime() + (offset - 1) * 86_400_000 > to.getTime()) break
  }
  return sum
}
