import type { LiveEvent } from '../contract'
import { type Api, ApiError } from './api'
import { backoffMs, pause } from './backoff'
import { readLiveEvent } from './live-event'
import { createEventParser } from './server-events'

// The server says something every 15 s.
const SILENCE_MS = 40_000
/** After this long without a stream the server may have dropped the events between. */
const STALE_MS = 60_000
/** A stream that lived this long was a good one: the next break waits shortly again. */
const STEADY_MS = 10_000

export type LiveOptions = {
  api: Api
  lastEventId: () => string | null
  /** When the last word came, by whatever way. */
  heardAt: () => number
  onEvent(event: LiveEvent, id: string | null): void
  onConnection(state: 'live' | 'lost'): void
  /** Reads the conversation anew where resuming may have gaps. @throws ApiError */
  resync(): Promise<void>
  onGone(): void
}

/** Reads one stream until it ends, goes silent or is aborted. */
async function readStream(options: LiveOptions, outer: AbortSignal, onOpen: () => void): Promise<void> {
  const inner = new AbortController()
  const abort = () => inner.abort()
  outer.addEventListener('abort', abort)
  let silence = setTimeout(abort, SILENCE_MS)
  try {
    const id = options.lastEventId()
    const response = await options.api.stream('live', id === null ? {} : { 'last-event-id': id }, inner.signal)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (!reader) throw new ApiError(0, 'unreachable', 'no stream')
    onOpen()
    const parser = createEventParser((event) => {
      const live = readLiveEvent(event)
      if (live) options.onEvent(live, event.id)
    })
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(silence)
      silence = setTimeout(abort, SILENCE_MS)
      parser.feed(chunk.value)
    }
  } finally {
    clearTimeout(silence)
    outer.removeEventListener('abort', abort)
    inner.abort()
  }
}

/** Keeps the stream open until `signal` aborts: resumes after a break, waits longer each time, catches up after a long one. */
export async function stayLive(options: LiveOptions, signal: AbortSignal): Promise<void> {
  let attempt = 0
  let lostAt: number | null = options.heardAt()
  let openedAt = 0
  const onOpen = () => {
    lostAt = null
    openedAt = Date.now()
    options.onConnection('live')
  }
  while (!signal.aborted) {
    let waitMs = 0
    try {
      if (lostAt !== null && Date.now() - lostAt > STALE_MS) await options.resync()
      if (!signal.aborted) await readStream(options, signal, onOpen)
    } catch (error) {
      if (error instanceof ApiError && error.isGone) return options.onGone()
      waitMs = (error instanceof ApiError && error.retryAfterMs) || 0
    }
    if (signal.aborted) return
    if (lostAt === null && Date.now() - openedAt > STEADY_MS) attempt = 0
    lostAt ??= Date.now()
    options.onConnection('lost')
    await pause(Math.max(waitMs, backoffMs(attempt++)), signal)
  }
}
