/** What a change is about, and when Meta sent it. */
export type Where = { accountId: string; numberId: string | null; sentAt: unknown }

const FUTURE_MS = 3_600_000

/** Seconds since 1970, as text or number; what is none, or lies ahead, is now. */
export function momentOf(timestamp: unknown): string {
  const ms = Number(timestamp ?? Number.NaN) * 1_000
  const now = Date.now()
  return new Date(Number.isFinite(ms) && ms > 0 && ms < now + FUTURE_MS ? ms : now).toISOString()
}
