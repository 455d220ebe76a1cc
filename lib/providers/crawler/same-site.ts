import { getDomain } from 'tldts'

const siteOf = (url: URL): string =>
  `${getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname}:${url.port}`

/** Pages of one site: the same registrable domain (`www.`, sub-domains), or the same host where there is none. */
export const isSameSite = (one: string, other: string): boolean => siteOf(new URL(one)) === siteOf(new URL(other))
