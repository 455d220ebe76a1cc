import type { Trigger } from './schema'

const KEY = /^date:(\d{4}-\d{2}-\d{2})$/

/** The day for which somebody came into a sequence; null where no date brought them. */
export const dayOfKey = (triggerKey: string | null): string | null => KEY.exec(triggerKey ?? '')?.[1] ?? null

/**
 * Whether a contact's date is still the one for which they came in. Yearly: the day of the month counts; who was born on 29 February
 * has 28 February in other years.
 */
export function isStillDue(trigger: Trigger, triggerKey: string | null, attributes: unknown): boolean {
  const day = dayOfKey(triggerKey)
  if (trigger.kind !== 'date' || trigger.field === null || day === null) return true
  const value: unknown = Reflect.get(Object(attributes), trigger.field)
  if (typeof value !== 'string') return false
  if (!trigger.isYearly) return value === day
  const dayOfMonth = day.slice(5)
  return value.slice(5) === dayOfMonth || (value.slice(5) === '02-29' && dayOfMonth === '02-28')
}
