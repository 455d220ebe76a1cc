import type http from 'node:http'
import { countRequest } from './recorder'

/** Answers that last as long as somebody listens: how long is no figure of speed. */
const isStream = (response: http.ServerResponse): boolean =>
  String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')

/**
 * Counts this answer for the company whose host was asked, when it is over. It hears the end of the response, so it works
 * for whoever answers: a page from memory, the API, or Next.
 */
export function countAnswer(tenantId: string, response: http.ServerResponse): void {
  const startedAt = performance.now()
  response.once('close', () => {
    const isTimed = response.writableFinished && !isStream(response)
    countRequest(tenantId, response.statusCode, isTimed ? performance.now() - startedAt : null)
  })
}
