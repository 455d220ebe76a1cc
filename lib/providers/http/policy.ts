import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { env } from '@/lib/kernel'
import { isPublicAddress } from './address'
import { FetchFailure } from './fetch-failure'

export type ResolvedAddress = { address: string; family: number }

export type FetchPolicy = {
  /** Origins that may be private and on any port (`http://techflow-site.localhost:3025`). */
  allowedOrigins: ReadonlySet<string>
  ports: ReadonlySet<string>
  isPublicAddress: (address: string) => boolean
  resolve: (hostname: string) => Promise<ResolvedAddress[]>
}

/** Reads a comma list of origins. @throws Error naming the entry that is not an origin */
export function parseOrigins(list: string): Set<string> {
  const entries = list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return new Set(
    entries.map((entry) => {
      const url = URL.canParse(entry) ? new URL(entry) : null
      if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
        throw new Error(`CRAWLER_ALLOWED_ORIGINS: "${entry}" is not an origin like http://site.localhost:3025`)
      }
      return url.origin
    }),
  )
}

/** The policy of this installation. */
export const installationPolicy = (): FetchPolicy => ({
  allowedOrigins: parseOrigins(env().CRAWLER_ALLOWED_ORIGINS),
  ports: new Set(['', '80', '443', '8080', '8443']),
  isPublicAddress,
  resolve: (hostname) => lookup(hostname, { all: true }),
})

const isLocalName = (hostname: string): boolean => /(^|\.)localhost\.?$/.test(hostname)

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** Checks everything that the text of an address tells. @throws FetchFailure `bad_url`, `blocked_address` */
export function checkedUrl(address: string | URL, policy: FetchPolicy): URL {
  if (!URL.canParse(address)) throw new FetchFailure('bad_url', 'cannot be parsed')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchFailure('bad_url', `scheme ${url.protocol}`)
  if (url.username || url.password) {
    throw new FetchFailure('bad_url', 'has credentials', {
      userMessage: 'A web address with a user name or password in it is not opened.',
    })
  }
  if (policy.allowedOrigins.has(url.origin)) return url
  if (!policy.ports.has(url.port)) {
    throw new FetchFailure('blocked_address', `port ${url.port}`, {
      userMessage: `Websites on port ${url.port} are not opened.`,
    })
  }
  const host = bare(url.hostname)
  if (isLocalName(host) || (isIP(host) && !policy.isPublicAddress(host))) {
    throw new FetchFailure('blocked_address', host)
  }
  return url
}

/**
 * The addresses a connection to `origin` may use. A name with even one private address is refused: whoever answers for it
 * could steer the next connection.
 */
export async function checkedAddresses(origin: string, policy: FetchPolicy): Promise<ResolvedAddress[]> {
  const url = checkedUrl(origin, policy)
  const host = bare(url.hostname)
  const family = isIP(host)
  if (family) return [{ address: host, family }]
  const isAllowed = policy.allowedOrigins.has(url.origin)
  // Node does not resolve names below localhost (RFC 6761 §6.3 leaves it to the application).
  if (isAllowed && isLocalName(host)) return [{ address: '127.0.0.1', family: 4 }]
  const addresses = await policy.resolve(host)
  const wrong = isAllowed ? undefined : addresses.find(({ address }) => !policy.isPublicAddress(address))
  if (wrong) throw new FetchFailure('blocked_address', `${host} is ${wrong.address}`)
  if (addresses.length === 0) throw new FetchFailure('dns', `${host} has no address`)
  return addresses
}
