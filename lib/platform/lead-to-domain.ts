import type http from 'node:http'
import type { AppHost, TenantRecord } from '@/lib/tenancy'

/**
 * What programs, frames and pages of other sites ask for stays where they know it; and staff can always sign in on the
 * subdomain, also when the domain cannot be reached from where they are.
 */
const STAYS =
  /^\/(?:api|_next|fonts|widget|files|icons|og|\.well-known|dashboard|sign-in|forgot-password|reset-password|accept-invitation|confirm-email|join)(?:[/.?]|$)|^\/manifest\.webmanifest/

/** Next asks for parts of a page with these; a browser may not follow them to another host. */
const PART_HEADERS = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-action']

/**
 * Where a page of the company's subdomain leads, when the company wants its domain to be seen; else null. The answer may not
 * be kept: the domain may be lost one day, and the subdomain must work then.
 */
export function addressOnDomain(
  { method, url = '/', headers }: Pick<http.IncomingMessage, 'method' | 'url' | 'headers'>,
  host: AppHost,
  tenant: Pick<TenantRecord, 'slugHostLeadsTo'>,
): string | null {
  if (host.kind !== 'tenant' || !tenant.slugHostLeadsTo) return null
  const isPage = (method === 'GET' || method === 'HEAD') && !STAYS.test(url)
  if (!isPage || PART_HEADERS.some((name) => name in headers)) return null
  // A path that begins with two slashes would be read as another host.
  return `https://${tenant.slugHostLeadsTo}${url.replace(/^\/{2,}/, '/')}`
}
