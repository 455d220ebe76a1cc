import { AiFailure } from './failure'

/**
 * One abort signal out of three reasons: no first token in time, no end in time, or the caller's own signal. The SDK
 * ends an aborted stream silently, so `check()` must be called after it to say why it ended.
 */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #total: NodeJS.Timeout
  readonly #caller: AbortSignal | undefined
  readonly #lastStatus: () => number | undefined
  #first: NodeJS.Timeout | undefined
  #failure: AiFailure | undefined

  constructor(options: {
    firstTokenMs: number
    totalMs: number
    signal: AbortSignal | undefined
    /** Status of the last answer seen: what the SDK was retrying when the time ran out. */
    lastStatus: () => number | undefined
  }) {
    this.#lastStatus = options.lastStatus
    this.#caller = options.signal
    this.#first = setTimeout(() => this.#expire(`no text within ${options.firstTokenMs} ms`), options.firstTokenMs)
    this.#total = setTimeout(() => this.#expire(`no end within ${options.totalMs} ms`), options.totalMs)
    if (options.signal?.aborted) this.#controller.abort()
    options.signal?.addEventListener('abort', this.#forward, { once: true })
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  sawText(): void {
    clearTimeout(this.#first)
    this.#first = undefined
  }

  /** @throws the caller's reason, or the failure of the limit that ran out; nothing when none did. */
  check(): void {
    if (this.#failure) throw this.#failure
    if (!this.#caller?.aborted) return
    const reason: unknown = this.#caller.reason
    if (reason instanceof DOMException && reason.name === 'TimeoutError') {
      throw new AiFailure('timeout', 'the caller’s time limit ran out')
    }
    throw reason
  }

  close(): void {
    clearTimeout(this.#first)
    clearTimeout(this.#total)
    this.#caller?.removeEventListener('abort', this.#forward)
    this.#controller.abort()
  }

  readonly #forward = () => this.#controller.abort()

  #expire(detail: string): void {
    const status = this.#lastStatus()
    const kind = status === 429 ? 'rate_limited' : status !== undefined && status >= 500 ? 'server' : 'timeout'
    this.#failure = new AiFailure(kind, status === undefined ? detail : `${detail}; last status ${status}`)
    this.#controller.abort()
  }
}
