import { setTimeout as sleep } from 'node:timers/promises'
import { BUILT_IN_EMBEDDING_MODEL, BUILT_IN_MODEL } from '@/lib/providers/ai'
import type { Exchange } from '../http/exchange'

/** Longer than the 20 s that a client waits for the first piece. */
export const SLOW_MS = 30_000

export type Behaviour =
  | 'fine'
  | 'slow'
  | 'broken'
  | 'cut'
  | 'error'
  | 'limited'
  /** Does whatever any text tells it to. */
  | 'obedient'
  /** Calls tools and never ends. */
  | 'endless'
  /** Calls a tool that nobody has. */
  | 'unknown-tool'
  /** Calls with arguments that are no JSON. */
  | 'no-json'

const BEHAVIOURS = new Map<string, Behaviour>([
  [BUILT_IN_MODEL, 'fine'],
  [`${BUILT_IN_MODEL}-slow`, 'slow'],
  [`${BUILT_IN_MODEL}-broken`, 'broken'],
  [`${BUILT_IN_MODEL}-cut`, 'cut'],
  [`${BUILT_IN_MODEL}-error`, 'error'],
  [`${BUILT_IN_MODEL}-limited`, 'limited'],
  [`${BUILT_IN_MODEL}-obedient`, 'obedient'],
  [`${BUILT_IN_MODEL}-endless`, 'endless'],
  [`${BUILT_IN_MODEL}-unknown-tool`, 'unknown-tool'],
  [`${BUILT_IN_MODEL}-no-json`, 'no-json'],
])

export const modelIds = [...BEHAVIOURS.keys(), BUILT_IN_EMBEDDING_MODEL]

export const behaviourOf = (model: string): Behaviour | undefined => BEHAVIOURS.get(model)

export function sendOpenAiError(exchange: Exchange, status: number, message: string, code: string | null = null): void {
  const type = status >= 500 ? 'server_error' : status === 429 ? 'rate_limit_error' : 'invalid_request_error'
  const headers: Record<string, string> = status === 429 ? { 'retry-after': '1' } : {}
  exchange.json(status, { error: { message, type, param: null, code } }, headers)
}

export const GARBAGE = 'data: {"choices":[{"delta":{"content":"He\n\n<html><body>502 Bad Gateway</body></html>\n\n'

/** Answers for the models that never begin. True when it did. */
export async function misbehaveAtOnce(exchange: Exchange, behaviour: Behaviour, stream: boolean): Promise<boolean> {
  if (behaviour === 'error') sendOpenAiError(exchange, 500, 'The server had an error while processing your request.')
  else if (behaviour === 'limited') sendOpenAiError(exchange, 429, 'Rate limit reached.', 'rate_limit_exceeded')
  else if (behaviour === 'broken' && !stream) exchange.html(200, '<html><body>502 Bad Gateway</body></html>')
  else {
    if (behaviour === 'slow' && !stream) await pause(exchange)
    return false
  }
  return true
}

/** Waits out the slow model's silence, or until the reader has gone. */
export async function pause(exchange: Exchange): Promise<void> {
  const gone = new AbortController()
  exchange.response.once('close', () => gone.abort())
  await sleep(SLOW_MS, undefined, { signal: gone.signal }).catch((error: unknown) => {
    if (!gone.signal.aborted) throw error
  })
}
