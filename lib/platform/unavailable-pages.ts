import { randomUUID } from 'node:crypto'
import type http from 'node:http'
import { isDatabaseUp } from '@/lib/db'
import { processWide } from '@/lib/kernel'
import { isUnavailable } from '@/lib/operations'

export const RETRY_SECONDS = 5

/** Names the request to `notePageFailure`, which Next calls with its headers alone. */
const REQUEST_ID = 'x-request-id'

/** The requests under way, and whether something that they needed was unavailable. */
const underWay = processWide('pagesUnderWay', () => new Map<string, { lacked: boolean }>())

/** Next's word that a page, an action or a route failed; it comes before the answer's head is written. */
export function notePageFailure(error: unknown, headers: NodeJS.Dict<string | string[]>): void {
  const page = underWay.get(String(headers[REQUEST_ID]))
  if (page && isUnavailable(error)) page.lacked = true
}

/**
 * A page that fails because the database is away, or has no connection to spare, is 503 with Retry-After instead of 500: it
 * will come back by itself.
 */
export function markUnavailable(request: http.IncomingMessage, response: http.ServerResponse): void {
  const id = randomUUID()
  const page = { lacked: false }
  request.headers[REQUEST_ID] = id
  underWay.set(id, page)
  response.once('close', () => underWay.delete(id))
  const writeHead = response.writeHead
  response.writeHead = function marked(this: http.ServerResponse, ...args: unknown[]) {
    // Browsers may not show an old page while they ask for the new one: a change of brand is seen at once.
    if (String(this.getHeader('cache-control')).includes('stale-while-revalidate')) {
      this.setHeader('cache-control', 'public, max-age=0, must-revalidate')
    }
    if (args[0] === 500 && (page.lacked || !isDatabaseUp())) {
      args[0] = 503
      this.statusCode = 503
      this.setHeader('retry-after', String(RETRY_SECONDS))
    }
    return (writeHead as (...given: unknown[]) => http.ServerResponse).apply(this, args)
  } as typeof response.writeHead
}
