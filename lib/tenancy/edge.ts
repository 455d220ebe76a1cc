import { classifyHost, formatAppHost, parseAppHost, routeRequest } from './host'

const encoder = new TextEncoder()
const signatures = new Map<string, Promise<string>>()

async function hmac(secret: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function sign(secret: string, value: string): Promise<string> {
  const known = signatures.get(value)
  if (known) return known
  if (signatures.size > 20_000) signatures.clear()
  const signature = hmac(secret, `app-host:${value}`)
  signatures.set(value, signature)
  return signature
}

export type EdgeSettings = { rootDomain: string; protocol: string; secret: string }
export type EdgeDecision = { headers: Headers; action: { kind: 'pass' } | { kind: 'rewrite' | 'redirect'; to: string } }

/**
 * Decides where a request goes and with which headers. Internal headers that a client sent are dropped; a server action
 * that Next forwards to itself (`x-action-forwarded`) keeps its host when the signature is ours.
 */
export async function decide(request: Request, path: string, settings: EdgeSettings): Promise<EdgeDecision> {
  const headers = new Headers(request.headers)
  const given = headers.get('x-app-host')
  if (
    given &&
    headers.has('x-action-forwarded') &&
    headers.get('x-app-host-sig') === (await sign(settings.secret, given))
  ) {
    return { headers, action: { kind: 'pass' } }
  }
  const hostHeader = headers.get('x-forwarded-host') ?? headers.get('host')
  const host = classifyHost(hostHeader, settings.rootDomain)
  const value = formatAppHost(host)
  headers.delete('x-action-forwarded')
  headers.set('x-app-host', value)
  headers.set('x-app-host-sig', await sign(settings.secret, value))
  headers.set('x-app-path', path)
  const { search, searchParams } = new URL(request.url)
  headers.set('x-app-search', search)
  if (hostHeader) headers.set('x-forwarded-host', hostHeader)
  const rootUrl = { protocol: settings.protocol, domain: settings.rootDomain }
  const route = routeRequest(parseAppHost(value), path, rootUrl, searchParams)
  if (route.kind === 'redirect') return { headers, action: { kind: 'redirect', to: route.url } }
  if (route.kind === 'rewrite') return { headers, action: { kind: 'rewrite', to: route.path } }
  return { headers, action: { kind: 'pass' } }
}
