import { headers } from 'next/headers'
import { cache } from 'react'
import type { RequestInfo } from '@/lib/operations'

/** The peer's address was put there by the server itself, after dropping what the client had sent. */
export const requestInfoOf = (given: Headers): RequestInfo => ({
  ip: given.get('x-client-ip'),
  userAgent: given.get('user-agent')?.slice(0, 500) ?? null,
})

/** Where the request that is being answered came from. */
export const requestInfo = cache(async (): Promise<RequestInfo> => requestInfoOf(await headers()))

/** Path and query of the page as the browser asked for it, before the rewrite to the tenant's folder. */
export async function requestedPath(): Promise<string> {
  const given = await headers()
  const path = given.get('x-app-path') ?? '/'
  const query = new URLSearchParams(given.get('x-app-search') ?? '')
  query.delete('_rsc')
  return query.size ? `${path}?${query}` : path
}
