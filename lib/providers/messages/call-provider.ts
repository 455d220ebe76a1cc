import { isFetchFailure } from '@/lib/providers/http'
import { MessageFailure } from './message-failure'

export type CallOptions = {
  method: 'GET' | 'POST' | 'DELETE'
  url: string
  headers: Readonly<Record<string, string>>
  body?: string | Uint8Array<ArrayBuffer> | undefined
  fetch: typeof globalThis.fetch
  timeoutMs?: number
  /** What an answer that is lost means: a question can be asked again, a message may have been taken. */
  isMessage?: boolean
}

export type ProviderAnswer = { status: number; body: unknown; retryAfterSeconds: number | undefined }

const TIMEOUT_MS = 20_000
const LARGEST_ANSWER = 2_000_000

/** Nothing has left us: no connection came about. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function* causesOf(error: unknown): Generator<Error> {
  for (let at = error; at instanceof Error; at = at.cause) yield at
}

function wasNeverSent(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    if (isFetchFailure(cause) && ['bad_url', 'blocked_address', 'dns'].includes(cause.kind)) return true
    if ('code' in cause && typeof cause.code === 'string' && NEVER_SENT.has(cause.code)) return true
    if (cause instanceof AggregateError && cause.errors.every(wasNeverSent)) return true
  }
  return false
}

const isLate = (error: unknown): boolean => [...causesOf(error)].some(({ name }) => name === 'TimeoutError')

function failureOf(error: unknown, isMessage: boolean): MessageFailure {
  const reason = isLate(error) ? 'timeout' : 'not_reached'
  if (isMessage && !wasNeverSent(error)) {
    return new MessageFailure('uncertain', 'The answer of the provider was lost.', { reason, cause: error })
  }
  const words = reason === 'timeout' ? 'The provider did not answer in time.' : 'The provider could not be reached.'
  return new MessageFailure('transient', words, { about: 'provider', reason, cause: error })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // An answer that is no JSON says nothing more than its status.
  }
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3_600) : undefined
}

/**
 * One request to a provider of messages. Any answer with a status comes back, whatever it says.
 * @throws MessageFailure `transient` when nothing was sent, `uncertain` when a message may have been taken
 */
export async function callProvider(options: CallOptions): Promise<ProviderAnswer> {
  const { method, url, headers, body, fetch, timeoutMs = TIMEOUT_MS, isMessage = false } = options
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { method, headers, signal, ...(body === undefined ? {} : { body }) })
    const text = (await response.text()).slice(0, LARGEST_ANSWER)
    const retryAfterSeconds = secondsOf(response.headers.get('retry-after'))
    return { status: response.status, body: parsed(text), retryAfterSeconds }
  } catch (error) {
    throw failureOf(error, isMessage)
  }
}
