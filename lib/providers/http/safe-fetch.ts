import type { Agent } from 'undici'
import { decodeText } from './charset'
import { deadline } from './deadline'
import { FetchFailure, statusFailure, toFetchFailure } from './fetch-failure'
import { checkedUrl, type FetchPolicy } from './policy'
import { ACCEPTED_ENCODINGS, readBody, tooLarge } from './read-body'

export type FetchOptions = {
  /** Media types that are wanted (`text/html`, `image/*`); all when left out. */
  accept?: readonly string[]
  method?: 'GET' | 'HEAD'
  headers?: Readonly<Record<string, string>>
  /** For everything, redirects included. */
  timeoutMs?: number
  /** Longest silence of the other side. */
  idleMs?: number
  /** Counted after decompression. */
  maxBytes?: number
  signal?: AbortSignal | undefined
}

export type FetchedDocument = {
  /** Where the redirects ended. */
  url: string
  /** 2xx, or 304 for a conditional request. */
  status: number
  headers: Readonly<Record<string, string>>
  /** Lower case, without parameters; empty when the site did not say. */
  mediaType: string
  bytes: Buffer
  /** The body as text in the charset that it is in. */
  text: () => string
}

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const USER_AGENT = 'Mozilla/5.0 (compatible; SiteReader/1.0)'
const DEFAULTS = { timeoutMs: 15_000, idleMs: 8_000, maxBytes: 5_000_000 }

const isWanted = (mediaType: string, accept: readonly string[]): boolean =>
  accept.some((type) => (type.endsWith('/*') ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type))

const flat = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

/** Credentials are for the site they were meant for (Fetch Standard §4.4). */
const withoutCredentials = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)))

function redirectTarget(from: URL, location: string, policy: FetchPolicy): URL {
  if (!URL.canParse(location, from)) throw new FetchFailure('redirect_blocked', 'location cannot be parsed')
  return checkedUrl(new URL(location, from), policy)
}

/** A refusal that came after a redirect is the site's doing and says so. */
const afterRedirect = (failure: FetchFailure): FetchFailure =>
  failure.kind === 'blocked_address' || failure.kind === 'bad_url'
    ? new FetchFailure('redirect_blocked', failure.detail, { cause: failure })
    : failure

type Attempt = { agent: Agent; policy: FetchPolicy; options: FetchOptions; watch: ReturnType<typeof deadline> }

type Hop = { document: FetchedDocument } | { location: string }

async function hop(url: URL, headers: Record<string, string>, { agent, options, watch }: Attempt): Promise<Hop> {
  const maxBytes = options.maxBytes ?? DEFAULTS.maxBytes
  const response = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: options.method ?? 'GET',
    headers: {
      'user-agent': USER_AGENT,
      accept: options.accept ? `${options.accept.join(', ')}, */*;q=0.1` : '*/*',
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...headers,
    },
    signal: watch.signal,
  })
  watch.heard()
  // Destroying an unread body reports an abort that nobody waits for.
  const drop = () => response.body.on('error', () => undefined).destroy()
  const refuse = (failure: FetchFailure): never => {
    drop()
    throw failure
  }
  const received = flat(response.headers)
  const status = response.statusCode
  if (REDIRECTS.has(status) && received.location) {
    drop()
    return { location: received.location }
  }
  const isUnchanged = status === 304
  if (!isUnchanged && (status < 200 || status > 299)) refuse(statusFailure(status, url.href))
  const mediaType = (received['content-type']?.split(';')[0] ?? '').trim().toLowerCase()
  if (!isUnchanged && options.accept && !isWanted(mediaType, options.accept)) {
    refuse(new FetchFailure('wrong_type', mediaType || 'no content type'))
  }
  if (Number(received['content-length'] ?? 0) > maxBytes && options.method !== 'HEAD') refuse(tooLarge(maxBytes))
  const encoding = options.method === 'HEAD' || isUnchanged ? '' : (received['content-encoding'] ?? '')
  const bytes = await readBody(response.body, encoding, maxBytes, watch.heard)
  const text = () => decodeText(bytes, received['content-type'] ?? '')
  return { document: { url: url.href, status, headers: received, mediaType, bytes, text } }
}

async function follow(start: URL, attempt: Attempt): Promise<FetchedDocument> {
  let url = start
  let headers: Record<string, string> = { ...attempt.options.headers }
  let isRedirected = false
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const result = await hop(url, headers, attempt)
      if ('document' in result) return result.document
      isRedirected = true
      const next = redirectTarget(url, result.location, attempt.policy)
      if (next.origin !== url.origin) headers = withoutCredentials(headers)
      url = next
    }
  } catch (error) {
    if (attempt.watch.signal.aborted) throw attempt.watch.signal.reason
    const failure = toFetchFailure(error)
    throw isRedirected ? afterRedirect(failure) : failure
  }
  throw new FetchFailure('redirect_blocked', `more than ${MOST_REDIRECTS} redirects`, {
    userMessage: 'The page redirects too many times.',
  })
}

export type SafeFetch = (address: string | URL, options?: FetchOptions) => Promise<FetchedDocument>

export const createSafeFetch =
  (policy: FetchPolicy, agent: Agent): SafeFetch =>
  async (address, options = {}) => {
    const url = checkedUrl(address, policy)
    const timeoutMs = options.timeoutMs ?? DEFAULTS.timeoutMs
    const idleMs = Math.min(options.idleMs ?? DEFAULTS.idleMs, timeoutMs)
    const watch = deadline({ timeoutMs, idleMs, signal: options.signal })
    try {
      return await follow(url, { agent, policy, options, watch })
    } finally {
      watch.clear()
    }
  }
