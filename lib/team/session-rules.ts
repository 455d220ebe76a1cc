const HOUR_MS = 3_600_000

/** A session ends this long after its last use … */
export const IDLE_MS = 12 * HOUR_MS
/** … and this long after its start, used or not. */
export const ABSOLUTE_MS = 30 * 24 * HOUR_MS
/** The last use is noted at most this often. */
export const TOUCH_MS = 60_000

type Lifetime = { createdAt: Date; lastUsedAt: Date; expiresAt: Date; revokedAt: Date | null }

/** The one rule of whether a stored session still counts. */
export const isLive = (session: Lifetime, now: number = Date.now()): boolean =>
  session.revokedAt === null && session.expiresAt.getTime() > now && session.lastUsedAt.getTime() + IDLE_MS > now

/** The same as a condition on rows. */
export const liveRows = (now: number = Date.now()) => ({
  revokedAt: null,
  expiresAt: { gt: new Date(now) },
  lastUsedAt: { gt: new Date(now - IDLE_MS) },
})
