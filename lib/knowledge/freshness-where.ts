import type { Freshness } from './schema'

const DAY_MS = 86_400_000
const SOON_DAYS = 30
const OLD_DAYS = 180
const UNUSED_DAYS = 90

/** Pages that failed or are gone, and those that say what they said before because they failed this time. */
export const UNREAD = {
  OR: [{ status: { in: ['failed', 'gone'] } }, { status: 'indexed', reason: { not: null } }],
}

/** The sources of each group. One that is over stands in its group alone. */
export function freshnessWhere(reason: Freshness, now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const inForce = { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
  switch (reason) {
    case 'expired':
      return { expiresAt: { lte: now } }
    case 'expiring':
      return { expiresAt: { gt: now, lte: ago(-SOON_DAYS) } }
    case 'old':
      return { renewedAt: { lt: ago(OLD_DAYS) }, ...inForce }
    case 'failed':
      return {
        AND: [inForce, { OR: [{ status: 'failed' }, { pages: { some: UNREAD } }] }],
      }
    case 'unused':
      return {
        status: 'ready',
        createdAt: { lt: ago(UNUSED_DAYS) },
        AND: [inForce, { OR: [{ citedAt: null }, { citedAt: { lt: ago(UNUSED_DAYS) } }] }],
      }
  }
}
