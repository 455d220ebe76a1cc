import { EmailFailure } from '@/lib/providers/email'
import type { RecipientOutcome } from '@/lib/tenancy'

const MINUTE_MS = 60_000
/** Waits before a second, third … try: at first for what passes in a moment, then for a mailbox that is busy. */
const WAITS_MS = [5_000, ...[1, 5, 30, 120].map((minutes) => minutes * MINUTE_MS)]

/** Nothing goes out until somebody has changed the settings of the sender. */
const OURS: readonly string[] = ['sign_in', 'sender_refused', 'private_address']
/** The server is not there, or not for us, for now. */
const AWAY: readonly string[] = ['no_such_server', 'not_reached', 'timeout', 'tls']

/** `recipient`: about this message alone; `server`: nothing can be sent for now; `sender`: not before the settings change. */
export type FailureScope = 'recipient' | 'server' | 'sender'

export type Failed = { outcome: Omit<RecipientOutcome, 'contactId'>; scope: FailureScope; isBounce: boolean }

/** @param attempts how often this recipient had been tried before */
export function outcomeOfFailure(failure: EmailFailure, attempts: number, now = Date.now()): Failed {
  const reason = failure.message.slice(0, 300)
  const again = (waitMs: number, counts: boolean): Failed['outcome'] => ({
    state: 'queued',
    reason,
    counts,
    dueAt: new Date(now + waitMs).toISOString(),
  })
  if (failure.kind === 'uncertain') {
    return { outcome: { state: 'uncertain', reason }, scope: 'recipient', isBounce: false }
  }
  if (OURS.includes(failure.reason)) return { outcome: again(0, false), scope: 'sender', isBounce: false }
  if (AWAY.includes(failure.reason) || failure.responseCode === 421) {
    return { outcome: again(0, false), scope: 'server', isBounce: false }
  }
  if (failure.kind === 'permanent') {
    const isBounce = failure.reason === 'recipient_refused'
    return { outcome: { state: 'failed', reason }, scope: 'recipient', isBounce }
  }
  const waitMs = WAITS_MS[attempts]
  const outcome: Failed['outcome'] = waitMs === undefined ? { state: 'failed', reason } : again(waitMs, true)
  return { outcome, scope: 'recipient', isBounce: false }
}

export const asEmailFailure = (error: unknown): EmailFailure =>
  error instanceof EmailFailure ? error : new EmailFailure('transient', String(error).slice(0, 300), { cause: error })
