import type { CommandContext } from '@/lib/operations'

const DAY_MS = 86_400_000
const DAYS_BEFORE = 7

/** Sets the timers of a source's end: a week before, and when it is there. Those of an earlier date find another date, and do nothing. */
export function emitExpiry(ctx: CommandContext, sourceId: string, at: Date): void {
  const expiresAt = at.toISOString()
  const now = Date.now()
  const soon = new Date(at.getTime() - DAYS_BEFORE * DAY_MS)
  if (soon.getTime() > now) ctx.emit('source.expiring', { sourceId, expiresAt, isOver: false }, { at: soon })
  if (at.getTime() > now) ctx.emit('source.expiring', { sourceId, expiresAt, isOver: true }, { at })
}
