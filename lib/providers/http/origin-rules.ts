import { isIP } from 'node:net'
import { env } from '@/lib/kernel'
import { isPublicAddress } from './addresses'
import { FetchFailure } from './failure'

const PORTS = new Set(['', '80', '443', '8080', '8443'])

/** Origins that an operator lets the crawler reach although they are local (the demo's websites). */
const allowedOrigins = (): Set<string> =>
  new Set(
    env()
      .CRAWLER_ALLOWED_ORIGINS.split(',')
      .map((origin) => origin.trim().toLowerCase())
      .filter(Boolean),
  )

export const isAllowedOrigin = (url: URL): boolean => allowedOrigins().has(url.origin.toLowerCase())

/**
 * Parses an address and refuses what must not be asked at all. Names are checked again when they are resolved.
 * @throws FetchFailure
 */
export function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new FetchFailure('bad_url', text.slice(0, 200))
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchFailure('bad_url', url.protocol)
  if (url.username || url.password) throw new FetchFailure('bad_url', 'credentials in the address')
  url.hash = ''
  if (isAllowedOrigin(url)) return url
  if (!PORTS.has(url.port)) throw new FetchFailure('blocked_address', `port ${url.port}`)
  // The URL parser has already turned decimal, octal and hexadecimal forms into dotted ones.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isPublicAddress(host)) throw new FetchFailure('blocked_address', host)
  if (/(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/.test(host))
    throw new FetchFailure('blocked_address', host)
  return url
}
