import { processWide } from '@/lib/kernel'

const HEARTBEAT_MS = 15_000

type Streams = Set<() => void>
const open = processWide<Streams>('openStreams', () => new Set())

export type SseWriter = {
  send(event: string, data: unknown, id?: string | null): void
  close(): void
}

/**
 * A Server-Sent Events response. `start` subscribes and returns what ends the subscription; comment lines every 15 s keep
 * proxies from closing it.
 */
export function sseResponse(
  signal: AbortSignal,
  start: (writer: SseWriter) => Promise<() => void> | (() => void),
): Response {
  const encoder = new TextEncoder()
  let close = () => {}
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      let unsubscribe = () => {}
      let isClosed = false
      const heartbeat = setInterval(() => write(': keep\n\n'), HEARTBEAT_MS)
      const write = (text: string) => {
        if (!isClosed) controller.enqueue(encoder.encode(text))
      }
      close = () => {
        if (isClosed) return
        isClosed = true
        clearInterval(heartbeat)
        open.delete(close)
        unsubscribe()
        controller.close()
      }
      open.add(close)
      signal.addEventListener('abort', close)
      write('retry: 1000\n\n')
      const writer: SseWriter = {
        send: (event, data, id) =>
          write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        close: () => close(),
      }
      try {
        unsubscribe = await start(writer)
        if (isClosed) unsubscribe()
      } catch (error) {
        close()
        throw error
      }
    },
    cancel: () => close(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

/** Ends every stream of this process; a server that shuts down would wait for them for ever. */
export function closeAllStreams(): void {
  for (const close of [...open]) close()
}
