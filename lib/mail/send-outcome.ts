export type Outcome = { status: 'sent' | 'failed' | 'uncertain' | 'queued'; error: string | null }

type SmtpFailure = { responseCode?: unknown; command?: unknown; code?: unknown }

/** The failure as the mail server told it, below what our own layers wrapped around it. */
function smtpFailure(error: unknown): SmtpFailure {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const failure = inner as SmtpFailure
    if (failure.responseCode !== undefined || failure.command !== undefined) return failure
  }
  return {}
}

const isBroken = (code: unknown): boolean => code === 'ETIMEDOUT' || code === 'ECONNECTION' || code === 'ESOCKET'

/**
 * What a failed delivery means: a 5xx answer is final (RFC 5321 §4.2.1); a connection that broke after the text was on its
 * way may have delivered it; the rest is worth another try.
 */
export function outcomeOfFailure(error: unknown, mayRetry: boolean): Outcome {
  const { responseCode, command, code } = smtpFailure(error)
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  if (typeof responseCode === 'number' && responseCode >= 500) return { status: 'failed', error: message }
  if (command === 'DATA' && responseCode === undefined && isBroken(code)) return { status: 'uncertain', error: message }
  return { status: mayRetry ? 'queued' : 'failed', error: message }
}
