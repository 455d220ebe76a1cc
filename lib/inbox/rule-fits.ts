import { dateFormat } from '@/lib/kernel/schema'
import type { RuleConditions, RuleHours, RuleSubject } from './schema'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Whether a moment lies in the hours, by their own clock. A span over midnight belongs to the day on which it begins. */
export function isWithin({ timeZone, days, from, to }: RuleHours, at: Date): boolean {
  const format = dateFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const day = DAYS.indexOf(parts.weekday ?? '') + 1
  const clock = `${parts.hour}:${parts.minute}`
  if (from < to) return days.includes(day) && from <= clock && clock < to
  const dayBefore = day === 1 ? 7 : day - 1
  return (days.includes(day) && clock >= from) || (days.includes(dayBefore) && clock < to)
}

const hasOne = (wanted: readonly string[], given: readonly (string | null)[]): boolean =>
  wanted.length === 0 || given.some((one) => one !== null && wanted.includes(one))

/** Whether a rule is for this conversation. */
export function ruleFits(conditions: RuleConditions, subject: RuleSubject, at: Date): boolean {
  const { channels, connections, labels, languages, hours } = conditions
  return (
    hasOne(channels, [subject.channel]) &&
    hasOne(connections, [subject.connectionRef]) &&
    hasOne(labels, subject.labelIds) &&
    hasOne(languages, [subject.language?.slice(0, 2).toLowerCase() ?? null]) &&
    (hours === null || isWithin(hours, at) === (hours.when === 'within'))
  )
}
