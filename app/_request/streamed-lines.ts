type Write = (line: object) => void

/** An answer that is told line by line, each a JSON object. `signal` says that nobody reads on. */
export function streamedLines(
  request: AbortSignal,
  tell: (write: Write, signal: AbortSignal) => Promise<void>,
): Response {
  const reading = new AbortController()
  const stop = () => reading.abort()
  request.addEventListener('abort', stop, { once: true })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write: Write = (line) => {
        if (!reading.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      await tell(write, reading.signal)
      request.removeEventListener('abort', stop)
      if (!reading.signal.aborted) controller.close()
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store, no-transform' },
  })
}
