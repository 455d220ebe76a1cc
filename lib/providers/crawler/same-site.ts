import { getDomain } from 'tldts'

/** Pages of one site: the same registrable domain (`www.` and sub-domains), or the same host where there is none. */
export function isSameSite(one: string, other: string): boolean {
  const left = new URL(one)
  const right = new URL(other)
  if (left.host === right.host) return true
  const domain = getDomain(left.hostname)
  return domain !== null && domain === getDomain(right.hostname) && left.port === right.port
}
