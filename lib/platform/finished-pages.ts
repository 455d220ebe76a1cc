import type http from 'node:http'
import { gzipSync } from 'node:zlib'
import { env, processWide, sha256Hex } from '@/lib/kernel'
import { classifyHost } from '@/lib/tenancy'
import { acceptsGzip } from './accepts-gzip'
import { pathOfKey } from './page-key'

/** What a browser gets for a page, whole. It hangs on the page's entry in the page cache and is dropped with it. */
type Answer = { headers: http.OutgoingHttpHeaders; etag: string; plain: Buffer; gzip: Buffer; freshUntil: number }
type Entry = { value: { html?: unknown }; lastModified: number; bytes: number; answer?: Answer }

const pageCache = () =>
  processWide('pageCache', () => ({ entries: new Map<string, Entry>(), bytes: 0 })) as {
    entries: Map<string, Entry>
    bytes: number
  }
/** Path as the middleware writes it → key of the page's entry; a key whose entry is gone says nothing. */
const keys = processWide('finishedPages', () => new Map<string, string>())
const MOST_KEYS = 20_000

/** Next asks for parts of a page with these; such an answer is not the page. */
const PART_HEADERS = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-action']
/** Of one connection or one encoding. */
const OWN_OF_ANSWER = ['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding']
const ETAG_LENGTH = 24

/** `/acme/help` for a plain request for a page on a company's host; null for any other request. */
function pathOf({ method, url = '/', headers }: http.IncomingMessage): string | null {
  if (method !== 'GET' || url.includes('?') || PART_HEADERS.some((name) => name in headers)) return null
  const forwarded = headers['x-forwarded-host']
  const host = classifyHost(
    (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? headers.host ?? null,
    env().ROOT_DOMAIN,
  )
  const segment = host.kind === 'tenant' ? host.slug : host.kind === 'domain' ? host.host : null
  return segment === null ? null : `/${segment}${url === '/' ? '' : url}`
}

const entryOf = (path: string): [string, Entry] | undefined => {
  for (const [key, entry] of pageCache().entries) {
    if (pathOfKey(key) === path) return [key, entry]
  }
  return undefined
}

/** Keeps what Next answers when it was a page from its cache and nothing in it was meant for one visitor. */
function keep(path: string, response: http.ServerResponse, cacheControl: string, isCached: boolean): void {
  const seconds = Number(/s-maxage=(\d+)/.exec(cacheControl)?.[1] ?? 0)
  if (response.statusCode !== 200 || !isCached || seconds === 0 || response.hasHeader('set-cookie')) return
  const [key, entry] = entryOf(path) ?? []
  if (!key || typeof entry?.value.html !== 'string') return
  const headers = { ...response.getHeaders() }
  for (const name of OWN_OF_ANSWER) delete headers[name]
  const plain = Buffer.from(entry.value.html)
  const gzip = gzipSync(plain)
  // Of these very bytes: the page may have been rendered anew while Next sent its older self.
  const etag = `"${sha256Hex(entry.value.html).slice(0, ETAG_LENGTH)}"`
  entry.answer = { headers: { ...headers, etag }, etag, plain, gzip, freshUntil: entry.lastModified + seconds * 1_000 }
  entry.bytes += plain.length + gzip.length
  pageCache().bytes += plain.length + gzip.length
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(path, key)
}

/** Looks at the head of the answer just before it is sent: then all headers are there, also those of later hands. */
function keepWhenSent(path: string, response: http.ServerResponse): void {
  const { writeHead } = response
  response.writeHead = function kept(this: http.ServerResponse, ...args: unknown[]) {
    const cacheControl = String(this.getHeader('cache-control'))
    // Gone when the head has been sent.
    const isCached = this.getHeader('x-nextjs-cache') === 'HIT'
    const result = (writeHead as (...given: unknown[]) => http.ServerResponse).apply(this, args)
    keep(path, this, cacheControl, isCached)
    return result
  } as typeof response.writeHead
}

function send(request: http.IncomingMessage, response: http.ServerResponse, answer: Answer): void {
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) response.setHeader(name, value)
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(answer.etag)) {
    response.statusCode = 304
    response.end()
    return
  }
  const isZipped = acceptsGzip(request)
  const body = isZipped ? answer.gzip : answer.plain
  if (isZipped) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.end(body)
}

/**
 * Answers a request for a public page that Next has rendered and sent before, without asking Next again: same head, same
 * body, from memory. @returns whether it has answered; if not, Next's answer may be kept for the next visitor
 */
export function answerFinishedPage(request: http.IncomingMessage, response: http.ServerResponse): boolean {
  const path = pathOf(request)
  if (path === null) return false
  const cache = pageCache()
  const key = keys.get(path)
  const entry = key === undefined ? undefined : cache.entries.get(key)
  if (key === undefined || !entry?.answer || entry.answer.freshUntil < Date.now()) {
    keepWhenSent(path, response)
    return false
  }
  // The cache gives up first what nobody has asked for longest.
  cache.entries.delete(key)
  cache.entries.set(key, entry)
  send(request, response, entry.answer)
  return true
}
