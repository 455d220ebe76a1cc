import { afterWorking, workingMs } from '@/lib/business-hours'
import type { WorkTime } from './work-time'

/** Runs from `since` with so much work left; stands where `since` is null. `targetMs` null: as much as is wished (rows of old). */
export type Clock = { key: string; targetMs: number | null; leftMs: number; since: Date | null }

/** What the clock ought to do: null: there is nothing to wait for. */
export type Wish = { key: string; targetMs: number; startedAt: Date; isRunning: boolean } | null

/** How much work is left at a moment; below nothing once it is late. */
export const leftAt = ({ leftMs, since }: Clock, { hours, holidays }: WorkTime, at: Date): number =>
  since === null ? leftMs : leftMs - workingMs(hours, holidays, since, at)

/** The clock as it ought to be from now on. The same wish again changes nothing; another target moves it by the difference. */
export function turn(before: Clock | null, wish: Wish, time: WorkTime, at: Date): Clock | null {
  if (wish === null) return null
  const { key, targetMs, isRunning } = wish
  if (before === null || before.key !== key) {
    const fresh: Clock = { key, targetMs, leftMs: targetMs, since: wish.startedAt }
    return isRunning ? fresh : { ...fresh, leftMs: leftAt(fresh, time, at), since: null }
  }
  const clock = { ...before, targetMs, leftMs: before.leftMs + targetMs - (before.targetMs ?? targetMs) }
  if (isRunning === (clock.since !== null)) return clock
  return isRunning ? { ...clock, since: at } : { ...clock, leftMs: leftAt(clock, time, at), since: null }
}

/** When it runs out; null while it stands. @param aheadMs so much work before that */
export function dueOf(clock: Clock | null, { hours, holidays }: WorkTime, aheadMs = 0): Date | null {
  if (!clock?.since) return null
  return afterWorking(hours, holidays, clock.since, clock.leftMs - aheadMs)
}
