import { AppError, forbidden, isUuid, notFound } from '@/lib/kernel'
import { type AppHost, findTenant, isServed, type TenantRecord, tenantOfHost } from '@/lib/tenancy'

/** What a request says of whose it is: by its host, and by `X-Tenant-ID`. Neither gives any right. */
export type Asked = { byHost: TenantRecord | null; byHeader: TenantRecord | null }

function tenantNamed(name: string): Promise<TenantRecord | null> {
  const key = name.toLowerCase()
  return findTenant(isUuid(key) ? { id: key } : { slug: key })
}

export function assertServed(tenant: TenantRecord): void {
  if (tenant.status === 'deleting') throw notFound('Tenant')
  if (!isServed(tenant.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
}

const isSame = (tenant: TenantRecord, name: string): boolean => name === tenant.slug || name === tenant.accountId

/**
 * The host decides whose request it is; `X-Tenant-ID` may say the same, or name a sub-account of it. On a host of no company
 * (the shared API) the header names the tenant.
 * @throws not_found, tenant_inactive, forbidden
 */
export async function askedAccount(host: AppHost, headers: Headers): Promise<Asked> {
  const name = headers.get('x-tenant-id')?.trim().toLowerCase()
  const byHost = host.kind === 'root' ? null : await tenantOfHost(host)
  if (host.kind !== 'root' && !byHost) throw notFound('Tenant')
  if (byHost && name && isSame(byHost, name)) {
    assertServed(byHost)
    return { byHost, byHeader: byHost }
  }
  const byHeader = name ? await tenantNamed(name) : null
  if (name && !byHost && (!byHeader || byHeader.status === 'deleting')) throw notFound('Tenant')
  const isBelow = byHeader !== null && byHost?.subTenantId === null && byHeader.id === byHost.id
  if (name && byHost && !isBelow) throw forbidden('X-Tenant-ID names another tenant than this host')
  for (const tenant of [byHost, byHeader]) if (tenant) assertServed(tenant)
  return { byHost, byHeader }
}
