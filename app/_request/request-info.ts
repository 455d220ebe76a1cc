import { headers } from 'next/headers'
import { cache } from 'react'
import { requestInfoOf } from '@/lib/callers'
import type { RequestInfo } from '@/lib/operations'

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
