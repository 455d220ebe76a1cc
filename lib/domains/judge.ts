import { ownershipOf, routingOf } from './check-records'
import type { DomainRecord, DomainStatus } from './schema'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A proof's token. */
export const TOKEN_MS = DAY
/** How long a name that no longer leads here is still served, while its company puts it right. */
export const GRACE_MS = 3 * DAY
/** How long nobody else may claim a name that was given up. */
export const QUARANTINE_MS = 7 * DAY

const AGAIN_MS = HOUR
/** One wrong look may be a slip of somebody's name server. */
const LOOKS_UNTIL_LOST = 2

export type Standing = {
  status: DomainStatus
  tokenExpiresAt: Date
  activeAt: Date | null
  routedAt: Date | null
  servedUntil: Date | null
  failedChecks: number
}

/** What a look at the records means. `proved` must still win the name over other claims. */
export type Verdict =
  | { kind: 'proved' }
  | { kind: 'unproved' }
  | { kind: 'healthy'; status: DomainStatus; nextCheckMs: number }
  | { kind: 'unknown'; nextCheckMs: number }
  | { kind: 'failing'; nextCheckMs: number }
  | { kind: 'lost'; graceMs: number; nextCheckMs: number }
  | { kind: 'still_lost'; nextCheckMs: number }
  | { kind: 'over' }

/** A name whose proof counts no more: its company must prove it anew. */
const isUnheld = (standing: Standing, now: Date): boolean =>
  standing.status === 'pending' ||
  (standing.status === 'lost' && (standing.servedUntil === null || standing.servedUntil <= now))

export function judge(standing: Standing, records: readonly DomainRecord[], now: Date): Verdict {
  const owns = ownershipOf(records)
  const isProved = owns === 'ok' && standing.tokenExpiresAt > now
  if (isUnheld(standing, now)) {
    if (isProved) return { kind: 'proved' }
    return standing.status === 'lost' ? { kind: 'over' } : { kind: 'unproved' }
  }
  const routes = routingOf(records)
  // A name that was proved before it was pointed here is held by its proof until it is.
  const isHeldByProof = standing.routedAt === null && (owns === 'ok' || isTextThere(records))
  if (routes === 'ok' || isHeldByProof) {
    return { kind: 'healthy', status: standing.activeAt ? 'active' : 'verified', nextCheckMs: DAY }
  }
  if (routes === 'unknown' || owns === 'unknown') return { kind: 'unknown', nextCheckMs: AGAIN_MS }
  if (standing.status === 'lost') return { kind: 'still_lost', nextCheckMs: AGAIN_MS }
  if (standing.failedChecks + 1 < LOOKS_UNTIL_LOST) return { kind: 'failing', nextCheckMs: AGAIN_MS }
  return { kind: 'lost', graceMs: GRACE_MS, nextCheckMs: AGAIN_MS }
}

/** The proof itself, though its token may be old by now. */
const isTextThere = (records: readonly DomainRecord[]): boolean =>
  records.some((record) => record.kind === 'ownership' && record.problem === 'token_expired')
