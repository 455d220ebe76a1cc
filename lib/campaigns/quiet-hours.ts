import { dateFormat } from '@/lib/kernel/schema'
import type { CampaignSettings } from './schema'

const HOUR_MS = 3_600_000

type Clock = { hour: number; intoHourMs: number }

function clockIn(at: Date, timeZone: string): Clock {
  const parts = dateFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric', second: 'numeric' })
  const [hour = 0, minute = 0, second = 0] = parts.format(at).split(':').map(Number)
  return { hour: hour % 24, intoHourMs: (minute * 60 + second) * 1_000 }
}

/**
 * When the quiet hours of somebody's clock end; null when it is not quiet there. Where clocks change in between, the next look
 * puts it right.
 */
export function quietUntil(
  at: Date,
  timeZone: string,
  { quietFrom, quietUntil: until }: Pick<CampaignSettings, 'quietFrom' | 'quietUntil'>,
): Date | null {
  if (quietFrom === null || until === null || quietFrom === until) return null
  const { hour, intoHourMs } = clockIn(at, timeZone)
  const isQuiet = quietFrom < until ? hour >= quietFrom && hour < until : hour >= quietFrom || hour < until
  if (!isQuiet) return null
  const hoursLeft = (until - hour + 24) % 24
  return new Date(at.getTime() + hoursLeft * HOUR_MS - intoHourMs)
}
