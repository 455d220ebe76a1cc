import { afterWorking, workingMs } from '@/lib/business-hours'
import type { Targets } from './schema'

type Hours = Pick<Targets, 'hours' | 'holidays'>

/** Runs from `since` with so much work left; stands where `since` is null. */
export type Clock = { key: string; leftMs: number; since: Date | null }

/** What the clock ought to do: null: there is nothing to wait for. */
export type Wish = { key: string; targetMs: number; startedAt: Date; isRunning: boolean } | null

const left = ({ leftMs, since }: Clock, { hours, holidays }: Hours, at: Date): number =>
  since === null ? leftMs : leftMs - workingMs(hours, holidays, since, at)

/** The clock as it ought to be from now on. The same wish again changes nothing. */
export function turn(clock: Clock | null, wish: Wish, hours: Hours, at: Date): Clock | null {
  if (wish === null) return null
  if (clock === null || clock.key !== wish.key) {
    const fresh: Clock = { key: wish.key, leftMs: wish.targetMs, since: wish.startedAt }
    return wish.isRunning ? fresh : { ...fresh, leftMs: left(fresh, hours, at), since: null }
  }
  if (wish.isRunning === (clock.since !== null)) return clock
  return wish.isRunning ? { ...clock, since: at } : { ...clock, leftMs: left(clock, hours, at), since: null }
}

/** When it runs out; null while it stands. @param aheadMs so much work before that */
export function dueOf(clock: Clock | null, { hours, holidays }: Hours, aheadMs = 0): Date | null {
  if (!clock?.since) return null
  return afterWorking(hours, holidays, clock.since, clock.leftMs - aheadMs)
}
