const HOUR_MS = 3_600_000
/** From the first clock that shows an hour (UTC+14) to the last (UTC-12). */
const CLOCKS_APART_MS = 26 * HOUR_MS

type Schedule = { scheduledAt: Date; isLocalTime: boolean }

/**
 * When a campaign begins. One that goes by everybody's own clock does so before anybody's clock shows the hour, so that nobody's
 * has passed by then; each message waits for its own.
 */
export const beginTime = ({ scheduledAt, isLocalTime }: Schedule, now: Date): Date =>
  isLocalTime ? new Date(Math.max(now.getTime(), scheduledAt.getTime() - CLOCKS_APART_MS)) : scheduledAt
