import { isReservedSlug, SLUG } from './reserved-slugs'

/** What a host name stands for, before anybody has asked the directory. Pure; runs on the edge. */
export type AppHost =
  | { kind: 'tenant'; slug: string }
  /** A custom domain, if some company has verified it. */
  | { kind: 'domain'; host: string }
  | { kind: 'console' }
  | { kind: 'root' }
  | { kind: 'unknown' }

export type Route = { kind: 'rewrite'; path: string } | { kind: 'redirect'; url: string } | { kind: 'pass' }

const CONSOLE = 'console'

/** ASCII (punycode), lower case, without port and trailing dot; null when it is no host name. */
export function normaliseHost(header: string): string | null {
  const text = header.trim()
  if (text === '' || /[\s/\\@?#]/.test(text) || !URL.canParse(`http://${text}`)) return null
  const host = new URL(`http://${text}`).hostname.replace(/\.$/, '')
  return host === '' ? null : host
}

const isIpAddress = (host: string): boolean => host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host)

const underRoot = (host: string, root: string): AppHost => {
  const label = host.slice(0, -(root.length + 1))
  if (label === CONSOLE) return { kind: 'console' }
  // `api` is the host that programs of all companies share.
  if (label === 'www' || label === 'api') return { kind: 'root' }
  return SLUG.test(label) && !isReservedSlug(label) ? { kind: 'tenant', slug: label } : { kind: 'unknown' }
}

/** @param rootDomain the installation's own domain, with or without port (`localhost:3000`) */
export function classifyHost(header: string | null, rootDomain: string): AppHost {
  const host = normaliseHost(header ?? '')
  const root = normaliseHost(rootDomain)
  if (!host || !root) return { kind: 'unknown' }
  if (host === root) return { kind: 'root' }
  if (host.endsWith(`.${root}`)) return underRoot(host, root)
  if (isIpAddress(host) || !host.includes('.')) return { kind: 'unknown' }
  return { kind: 'domain', host }
}

/** The form in which a host travels in the signed header: `tenant:acme`, `domain:shop.example.com`, `console` … */
export function formatAppHost(host: AppHost): string {
  if (host.kind === 'tenant') return `tenant:${host.slug}`
  if (host.kind === 'domain') return `domain:${host.host}`
  return host.kind
}

export function parseAppHost(text: string): AppHost {
  const [kind, ...rest] = text.split(':')
  const value = rest.join(':')
  if (kind === 'tenant' && value) return { kind, slug: value }
  if (kind === 'domain' && value) return { kind, host: value }
  if (kind === 'console' || kind === 'root') return { kind }
  return { kind: 'unknown' }
}

const tenantPath = (key: string, path: string): string => `/${key}${path === '/' ? '' : path}`

/** Where a request goes inside the app. API paths stay as they are: their handlers read the signed host. */
export function routeRequest(
  host: AppHost,
  path: string,
  rootUrl: { protocol: string; domain: string },
  query = new URLSearchParams(),
): Route {
  if (path === '/api' || path.startsWith('/api/')) return { kind: 'pass' }
  switch (host.kind) {
    case 'tenant':
      return { kind: 'rewrite', path: tenantPath(host.slug, path) }
    case 'domain':
      return { kind: 'rewrite', path: tenantPath(host.host, path) }
    case 'console':
      return { kind: 'rewrite', path: `/platform/console${path === '/' ? '' : path}` }
    case 'root':
      return routeRoot(path, rootUrl, query)
    case 'unknown':
      return { kind: 'rewrite', path: '/platform/unknown' }
    default: {
      const unhandled: never = host
      throw new Error(`unhandled host ${JSON.stringify(unhandled)}`)
    }
  }
}

/** `/tenant/<slug>/…` and `/?tenantId=<slug>` lead to the company's own host. */
function routeRoot(path: string, rootUrl: { protocol: string; domain: string }, query: URLSearchParams): Route {
  const [, prefix, named, ...rest] = path.split('/')
  const slug = prefix === 'tenant' ? named : path === '/' ? query.get('tenantId') : null
  if (slug) {
    const isKnownForm = SLUG.test(slug) && !isReservedSlug(slug)
    if (!isKnownForm) return { kind: 'rewrite', path: '/platform/unknown' }
    return { kind: 'redirect', url: `${rootUrl.protocol}://${slug}.${rootUrl.domain}/${rest.join('/')}` }
  }
  return { kind: 'rewrite', path: `/platform/site${path === '/' ? '' : path}` }
}
