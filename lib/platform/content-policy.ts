import { env } from '@/lib/kernel'
import type { AppHost } from '@/lib/tenancy'

/** Files and the chat panel, which any site may frame, bring policies of their own. */
const OWN_POLICY = /^\/(?:widget\/panel|files\/)/
/** A form that stands on the company's other sites. */
const FRAMED_ANYWHERE = /^\/forms\/[a-z0-9-]+\/embed(?:\?|$)/

/**
 * The Content-Security-Policy of a page: scripts, styles, fonts and requests stay on the host; pictures of articles may
 * stand on the company's website. The platform's demo shows companies of its own domain in a frame; a company's own
 * domain names nobody but itself. Null where the route sets one.
 */
export function contentPolicy(host: AppHost, path: string): string | null {
  if (OWN_POLICY.test(path)) return null
  const { NODE_ENV, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const isDevelopment = NODE_ENV === 'development'
  const framedBy = host.kind === 'tenant' ? ` ${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}` : ''
  const frames = host.kind === 'root' ? ` ${PUBLIC_PROTOCOL}://*.${ROOT_DOMAIN}` : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data: blob:',
    `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
    `frame-src 'self'${frames}`,
    FRAMED_ANYWHERE.test(path) ? 'frame-ancestors *' : `frame-ancestors 'self'${framedBy}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ')
}
