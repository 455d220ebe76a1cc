import { EmailFailure } from '@/lib/providers/email'
import type { Failed } from './outlet'

const MINUTE_MS = 60_000
/** Waits before a second, third … try: at first for what passes in a moment, then for a mailbox that is busy. */
const WAITS_MS = [5_000, ...[1, 5, 30, 120].map((minutes) => minutes * MINUTE_MS)]

/** Nothing goes out until somebody has changed the settings of the sender. */
const OURS: readonly string[] = ['sign_in', 'sender_refused', 'private_address']
/** The server is not there, or not for us, for now. */
const AWAY: readonly string[] = ['no_such_server', 'not_reached', 'timeout', 'tls']

/** @param attempts how often this recipient had been tried before */
export function outcomeOfFailure(failure: EmailFailure, attempts: number, now = Date.now()): Failed {
  const words = failure.message.slice(0, 300)
  const { reason } = failure
  const again = (waitMs: number, counts: boolean): Failed['outcome'] => ({
    state: 'queued',
    reason: words,
    counts,
    dueAt: new Date(now + waitMs).toISOString(),
  })
  if (failure.kind === 'uncertain') {
    return { outcome: { state: 'uncertain', reason: words }, scope: 'recipient', reason, loses: null }
  }
  if (OURS.includes(failure.reason)) return { outcome: again(0, false), scope: 'sender', reason, loses: null }
  if (AWAY.includes(failure.reason) || failure.responseCode === 421) {
    return { outcome: again(0, false), scope: 'server', reason, loses: null }
  }
  if (failure.kind === 'permanent') {
    const loses = reason === 'recipient_refused' ? 'bounced' : null
    return { outcome: { state: 'failed', reason: words }, scope: 'recipient', reason, loses }
  }
  const waitMs = WAITS_MS[attempts]
  const outcome: Failed['outcome'] = waitMs === undefined ? { state: 'failed', reason: words } : again(waitMs, true)
  return { outcome, scope: 'recipient', reason, loses: null }
}

export const asEmailFailure = (error: unknown): EmailFailure =>
  error instanceof EmailFailure ? error : new EmailFailure('transient', String(error).slice(0, 300), { cause: error })
