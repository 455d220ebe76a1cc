import { MessageFailure } from '@/lib/providers/messages'

/** Waits before another try, in seconds: a provider that is away is given about an hour. */
const WAITS_S = [2, 10, 60, 600, 3_000]

export type Outcome =
  | { state: 'sent'; providerId: string }
  | { state: 'queued'; reason: string; dueInSeconds: number }
  | { state: 'failed' | 'uncertain'; reason: string; loses: 'bounced' | 'unsubscribed' | null }

/**
 * What follows from a failure.
 * @param attempts how often the message had been tried before
 * @param isHandedOver the failure came while the provider had it
 */
export function outcomeOf(error: unknown, attempts: number, isHandedOver: boolean): Outcome {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  const failure = error instanceof MessageFailure ? error : null
  if (failure?.kind === 'uncertain' || (!failure && isHandedOver)) return { state: 'uncertain', reason, loses: null }
  if (failure?.kind === 'permanent') return { state: 'failed', reason, loses: failure.loses }
  const waitS = WAITS_S[attempts]
  if (waitS === undefined) return { state: 'failed', reason, loses: null }
  return { state: 'queued', reason, dueInSeconds: Math.max(waitS, failure?.retryAfterSeconds ?? 0) }
}
