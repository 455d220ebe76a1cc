import { forbidden } from '@/lib/kernel'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const ownHost = (headers: Headers): string | null => headers.get('x-forwarded-host') ?? headers.get('host')

/**
 * True when the browser itself says that the request comes from a page of this host (Fetch Metadata, or the Origin header).
 * A request that says neither is not from a browser's page, or hides it: not ours either way.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === ownHost(headers)
}

/** For requests that a cookie authenticates: another site could have sent them. @throws forbidden */
export function assertSameOrigin(request: Pick<Request, 'method' | 'headers'>): void {
  if (SAFE.has(request.method) || isSameOrigin(request.headers)) return
  throw forbidden('This request came from another site')
}
