import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request with its address taken apart, and the ways to answer it. */
export class Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  /** Host header in lower case, with the port. */
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request
    this.response = response
    this.method = request.method ?? 'GET'
    this.host = (request.headers.host ?? '').toLowerCase()
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    this.path = path
    this.query = new URLSearchParams(query)
  }

  /** Host name without port and without a trailing dot. */
  get hostname(): string {
    return this.host.replace(/:\d+$/, '').replace(/\.$/, '')
  }

  /** @throws RangeError beyond `maxBytes`. */
  async body(maxBytes = 8_000_000): Promise<string> {
    return (await this.bytes(maxBytes)).toString('utf8')
  }

  /** @throws RangeError beyond `maxBytes`. */
  async bytes(maxBytes: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of this.request as AsyncIterable<Buffer>) {
      size += part.length
      if (size > maxBytes) throw new RangeError('body too large')
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  /** Fields, and files where the form has some. @throws RangeError beyond `maxBytes`, TypeError for what is no form */
  async form(maxBytes: number): Promise<FormData> {
    const body = new Uint8Array(await this.bytes(maxBytes))
    const headers = { 'content-type': this.request.headers['content-type'] ?? 'application/x-www-form-urlencoded' }
    return new Response(body, { headers }).formData()
  }

  send(status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): void {
    this.response.writeHead(status, {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    this.response.end(this.method === 'HEAD' ? undefined : body)
  }

  json(status: number, value: unknown, headers: Record<string, string> = {}): void {
    this.send(status, 'application/json; charset=utf-8', JSON.stringify(value), {
      'cache-control': 'no-store',
      ...headers,
    })
  }

  html(status: number, body: string, headers: Record<string, string> = {}): void {
    this.send(status, 'text/html; charset=utf-8', body, headers)
  }

  redirect(location: string, status: 301 | 302 = 302): void {
    this.send(status, 'text/plain; charset=utf-8', `Moved to ${location}\n`, { location })
  }

  /** Answers 304 when the visitor's copy is still the same. */
  sendCacheable(type: string, body: string, lastModified: Date): void {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = {
      etag,
      'last-modified': lastModified.toUTCString(),
      'cache-control': 'public, max-age=0, must-revalidate',
    }
    if (isUnchanged(this.request, etag, lastModified)) {
      this.response.writeHead(304, headers)
      this.response.end()
    } else this.send(200, type, body, headers)
  }
}

/** A page elsewhere may not write here through the visitor's browser. */
export const isFromElsewhere = ({ request, host }: Exchange): boolean => {
  const { origin } = request.headers
  return origin !== undefined && origin !== `http://${host}`
}

/** RFC 9110, 13.1.3: If-Modified-Since counts only without If-None-Match. */
function isUnchanged(request: IncomingMessage, etag: string, lastModified: Date): boolean {
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return Number.isFinite(since) && Math.floor(lastModified.getTime() / 1000) <= Math.floor(since / 1000)
}
