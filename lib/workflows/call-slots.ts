import { isOpen, type WeeklyHours } from '@/lib/business-hours/schema'
import { dateFormat } from '@/lib/kernel/schema'

/** A moment that is offered: as the customer reads it, and what it is (ISO). */
export type Offer = { words: string; at: string }

/** As many as a list in WhatsApp has room for, over three days or more. */
const MOST_OFFERS = 9
const MOST_A_DAY = 3
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Plan = {
  hours: WeeklyHours
  /** How long a call takes: moments lie so far apart. */
  minutes: number
  /** Not sooner. */
  leadHours: number
  /** Not later. */
  withinDays: number
}
/** Whom they are offered: `now` is ISO. */
type Asked = { now: string; language: string; timeZone: string }

const dayIn = (at: Date, timeZone: string): string => dateFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)

const wordsOf = (at: Date, { language, timeZone }: Asked): string =>
  dateFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)

/** Some of a day, from its first to its last. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items]
  const last = items.length - 1
  return Array.from({ length: most }, (_, at) => items[Math.round((at * last) / (most - 1))]).filter(
    (item) => item !== undefined,
  )
}

/** Moments at which somebody is there for a whole call: the next days, some of each, in the customer's own time. */
export function callSlots({ hours, minutes, leadHours, withinDays }: Plan, asked: Asked): Offer[] {
  const step = minutes * MINUTE_MS
  const now = new Date(asked.now).getTime()
  const first = Math.ceil((now + leadHours * HOUR_MS) / step) * step
  const end = now + withinDays * 24 * HOUR_MS
  const open: Date[] = []
  for (let at = first; at <= end; at += step) {
    if (isOpen(hours, new Date(at)) && isOpen(hours, new Date(at + step - MINUTE_MS))) open.push(new Date(at))
  }
  const byDay = Map.groupBy(open, (at) => dayIn(at, asked.timeZone))
  return [...byDay.values()]
    .flatMap((day) => spread(day, MOST_A_DAY))
    .slice(0, MOST_OFFERS)
    .map((at) => ({ words: wordsOf(at, asked), at: at.toISOString() }))
}
