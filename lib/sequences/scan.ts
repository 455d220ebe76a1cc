import type { TenantContext } from '@/lib/operations'
import type { Entry } from '@/lib/tenancy'
import type { Sequence } from './sequence-view'
import { MOST_ENTRIES, takeIn } from './take-in'
import { versionOf } from './version-of'

const MINUTE_MS = 60_000
const SEGMENT_EVERY_MS = MINUTE_MS
const DATE_EVERY_MS = 60 * MINUTE_MS
/** A transaction that has put people into a segment may end that much after the moment that its rows name. */
const LONGEST_JOINING_MS = 3 * MINUTE_MS
/** Somewhat further than to the next look. */
const HORIZON_MINUTES = 75
/** A moment that has passed for longer is let go: a reminder must not come after what it reminds of. */
const GRACE_HOURS = 12
const MOST_FOUND = 10 * MOST_ENTRIES

async function takeAll(ctx: TenantContext, sequenceId: string, entries: Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    await takeIn(ctx, { sequenceId, entries: entries.slice(from, from + MOST_ENTRIES) })
  }
}

/** Looks for those who have come into the segment, or whose date is near. One page: where there are more, it is due again at once. */
export async function scanForNew(ctx: TenantContext, sequence: Sequence): Promise<void> {
  const { id: sequenceId, liveVersion } = sequence
  const live = liveVersion === null ? null : await versionOf(ctx, { sequenceId, version: liveVersion })
  if (!live) return
  const { trigger, againAfterDays } = live
  const now = new Date()
  let entries: Entry[] = []
  let everyMs: number | null = null
  if (trigger.kind === 'segment' && trigger.segmentId && sequence.activatedAt) {
    const seenMs = (sequence.seenUntil ?? sequence.activatedAt).getTime() - LONGEST_JOINING_MS
    const since = new Date(Math.max(seenMs, sequence.activatedAt.getTime()))
    const joined = { segmentId: trigger.segmentId, since }
    entries = await ctx.db.$sequences.joining(sequenceId, joined, againAfterDays, MOST_FOUND)
    everyMs = SEGMENT_EVERY_MS
  }
  if (trigger.kind === 'date' && trigger.field) {
    const { field, shiftDays, hour, isYearly } = trigger
    const near = { zone: ctx.tenant.timeZone, graceHours: GRACE_HOURS, horizonMinutes: HORIZON_MINUTES }
    const search = { field, shiftDays, hour, isYearly, ...near }
    entries = await ctx.db.$sequences.dated(sequenceId, search, againAfterDays, MOST_FOUND)
    everyMs = DATE_EVERY_MS
  }
  await takeAll(ctx, sequenceId, entries)
  if (entries.length === MOST_FOUND) return
  const scanAt = everyMs === null ? null : new Date(now.getTime() + everyMs)
  await ctx.db.sequence.updateMany({
    where: { id: sequenceId, status: 'active' },
    data: { scanAt, ...(trigger.kind === 'segment' ? { seenUntil: now } : {}) },
  })
}
