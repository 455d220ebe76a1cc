import { env, equalInConstantTime, hmacHex } from '@/lib/kernel'
import { findTenant } from './directory'
import { type AppHost, parseAppHost } from './host'
import type { TenantRecord } from './tenant-record'

/** Set by the middleware on every request; clients' own are dropped there. */
export const APP_HOST_HEADER = 'x-app-host'
export const APP_HOST_SIGNATURE_HEADER = 'x-app-host-sig'

/** The host that the middleware found. An unsigned or wrongly signed header says nothing: `unknown`. */
export function readAppHost(headers: Headers): AppHost {
  const value = headers.get(APP_HOST_HEADER)
  const signature = headers.get(APP_HOST_SIGNATURE_HEADER)
  if (!value || !signature) return { kind: 'unknown' }
  return equalInConstantTime(signature, hmacHex(env().AUTH_SECRET, `app-host:${value}`))
    ? parseAppHost(value)
    : { kind: 'unknown' }
}

/** The tenant whose host this is, whatever its status; null on the platform's hosts and for unknown names. */
export async function tenantOfHost(host: AppHost): Promise<TenantRecord | null> {
  if (host.kind === 'tenant') return findTenant({ slug: host.slug })
  if (host.kind === 'domain') return findTenant({ host: host.host })
  return null
}

/** The tenant named by the `[tenant]` segment that the middleware wrote: a slug, or a custom domain (it has a dot). */
export const tenantOfSegment = (segment: string): Promise<TenantRecord | null> => {
  const key = decodeURIComponent(segment)
  return findTenant(key.includes('.') ? { host: key } : { slug: key })
}

/** Absolute address of a company's own host: its domain, which is known to work over HTTPS, else its subdomain. */
export function tenantUrl(tenant: Pick<TenantRecord, 'slug' | 'customHost'>, path = '/'): string {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  if (tenant.customHost) return `https://${tenant.customHost}${path}`
  return `${PUBLIC_PROTOCOL}://${tenant.slug}.${ROOT_DOMAIN}${path}`
}
