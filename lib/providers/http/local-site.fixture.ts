import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { forgetEnvironment } from '@/lib/kernel'

export type SiteHandler = (request: IncomingMessage, response: ServerResponse) => void

/** A real HTTP server on a free port of 127.0.0.1 for one test; gives its origin. */
export async function localSite(handle: SiteHandler): Promise<string> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

export function sendHtml(response: ServerResponse, html: string, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
  response.end(html)
}

/** Answers from a table of path → HTML; 404 for the rest. */
export const pagesOf =
  (pages: Readonly<Record<string, string>>): SiteHandler =>
  (request, response) => {
    const html = pages[request.url ?? '']
    if (html !== undefined) return sendHtml(response, html)
    response.writeHead(404, { 'content-type': 'text/html' })
    response.end('<h1>Not found</h1>')
  }

/** The same, as one of the origins that this installation may read. */
export async function allowedSite(handle: SiteHandler): Promise<string> {
  const origin = await localSite(handle)
  const others = process.env.CRAWLER_ALLOWED_ORIGINS
  vi.stubEnv('CRAWLER_ALLOWED_ORIGINS', others ? `${others},${origin}` : origin)
  forgetEnvironment()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    forgetEnvironment()
  })
  return origin
}
