import { EmailFailure } from '@/lib/providers/email'

export type Outcome = { status: 'sent' | 'failed' | 'uncertain' | 'queued'; error: string | null }

/**
 * What a failed delivery means for the row. A broken connection after the text was on its way may have delivered it, so it
 * is not tried again; what the server refused for good is over; the rest is worth another try.
 */
export function outcomeOfFailure(error: unknown, mayRetry: boolean): Outcome {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  const kind = error instanceof EmailFailure ? error.kind : 'transient'
  if (kind === 'permanent') return { status: 'failed', error: message }
  if (kind === 'uncertain') return { status: 'uncertain', error: message }
  return { status: mayRetry ? 'queued' : 'failed', error: message }
}
