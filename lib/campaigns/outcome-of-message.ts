import { MessageFailure } from '@/lib/providers/messages'
import type { Failed } from './outlet'

const SECOND_MS = 1_000
/** Waits before a second, third … try: 4^n seconds, as Meta asks for a recipient who was written to too fast. */
const WAITS_S = [1, 4, 16, 64, 256]

const asMessageFailure = (error: unknown): MessageFailure =>
  error instanceof MessageFailure
    ? error
    : new MessageFailure('transient', String(error).slice(0, 300), { about: 'recipient', cause: error })

/** What follows from what a provider of messages said. @param attempts how often this recipient had been tried before */
export function outcomeOfMessage(error: unknown, attempts: number, now = Date.now()): Failed {
  const failure = asMessageFailure(error)
  const { kind, about, loses } = failure
  const words = failure.message.slice(0, 300)
  const reason = `provider_${failure.reason}` as const
  const again = (waitMs: number, counts: boolean): Failed['outcome'] => ({
    state: 'queued',
    reason: words,
    counts,
    dueAt: new Date(now + waitMs).toISOString(),
  })
  if (kind === 'uncertain') return { outcome: { state: 'uncertain', reason: words }, scope: 'recipient', reason, loses }
  if (about === 'sender' || about === 'message') return { outcome: again(0, false), scope: 'sender', reason, loses }
  if (about === 'provider') return { outcome: again(0, false), scope: 'server', reason, loses }
  if (kind === 'permanent') return { outcome: { state: 'failed', reason: words }, scope: 'recipient', reason, loses }
  const waitS = WAITS_S[attempts]
  const outcome: Failed['outcome'] =
    waitS === undefined
      ? { state: 'failed', reason: words }
      : again(Math.max(waitS, failure.retryAfterSeconds ?? 0) * SECOND_MS, true)
  return { outcome, scope: 'recipient', reason, loses }
}
