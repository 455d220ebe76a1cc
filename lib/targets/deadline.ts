import type { DueKind } from '@/lib/conversations/schema'
import { type Clock, dueOf } from './clock'
import type { WorkTime } from './work-time'

/** Until when something is owed. `warnAt`: when the team is warned; null: not at all. */
export type Deadline = { kind: DueKind; at: Date; warnAt: Date | null }

const MINUTE_MS = 60_000

/** When a clock runs out; null while it stands or where nobody is ever there. */
export function deadlineOf(
  kind: DueKind,
  clock: Clock | null,
  { warnMinutes }: { warnMinutes: number },
  time: WorkTime,
): Deadline | null {
  const at = dueOf(clock, time)
  if (!clock || !at) return null
  // A warning comes no sooner than half-way.
  const ahead = Math.min(warnMinutes * MINUTE_MS, (clock.targetMs ?? 0) / 2)
  return { kind, at, warnAt: ahead > 0 ? dueOf(clock, time, ahead) : null }
}

/** The earlier one first. */
export const inOrder = (deadlines: readonly (Deadline | null)[]): Deadline[] =>
  deadlines.flatMap((each) => each ?? []).sort((a, b) => a.at.getTime() - b.at.getTime())
