import { EmailFailure } from '@/lib/providers/email'
import { MessageFailure } from '@/lib/providers/messages'

/** Waits before another try, in seconds: a provider that is away is given about an hour. */
const WAITS_S = [2, 10, 60, 600, 3_000]

type Loss = 'bounced' | 'unsubscribed' | null

export type Failed =
  | { state: 'queued'; reason: string; dueInSeconds: number }
  | { state: 'failed' | 'uncertain'; reason: string; loses: Loss }
export type Outcome = { state: 'sent'; providerId: string } | Failed

type Judged = {
  kind: 'permanent' | 'transient' | 'uncertain'
  reason: string
  loses: Loss
  retryAfterSeconds: number
  /** Our account, number or server is what is wrong, not this message. */
  isOurs: boolean
}

const OF_RECIPIENT: ReadonlySet<string> = new Set(['recipient_refused', 'message_refused'])

function judge(error: unknown, isHandedOver: boolean): Judged {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  if (error instanceof MessageFailure) {
    const { kind, loses, about, retryAfterSeconds = 0 } = error
    return { kind, reason, loses, retryAfterSeconds, isOurs: about === 'sender' || about === 'provider' }
  }
  if (error instanceof EmailFailure) {
    const loses = error.kind === 'permanent' && error.reason === 'recipient_refused' ? 'bounced' : null
    return { kind: error.kind, reason, loses, retryAfterSeconds: 0, isOurs: !OF_RECIPIENT.has(error.reason) }
  }
  return { kind: isHandedOver ? 'uncertain' : 'transient', reason, loses: null, retryAfterSeconds: 0, isOurs: false }
}

/**
 * What follows from a failure.
 * @param attempts how often the message had been tried before
 * @param isHandedOver the failure came while the provider had it
 */
export function outcomeOf(error: unknown, attempts: number, isHandedOver: boolean): Failed & { isOurs: boolean } {
  const { kind, reason, loses, retryAfterSeconds, isOurs } = judge(error, isHandedOver)
  if (kind === 'uncertain') return { state: 'uncertain', reason, loses: null, isOurs }
  if (kind === 'permanent') return { state: 'failed', reason, loses, isOurs }
  const waitS = WAITS_S[attempts]
  if (waitS === undefined) return { state: 'failed', reason, loses: null, isOurs }
  return { state: 'queued', reason, dueInSeconds: Math.max(waitS, retryAfterSeconds), isOurs }
}
