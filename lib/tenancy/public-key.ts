import { AppError, notFound } from '@/lib/kernel'
import { readAppHost, tenantOfHost } from './app-host'
import { findTenant } from './directory'
import type { AppHost } from './host'
import { SLUG } from './reserved-slugs'
import { isServed, type TenantRecord } from './tenant-record'

/**
 * The company whose public data a request asks for: the host's, or the one that `?tenantId=<slug>` names. The parameter
 * opens public data only.
 * @throws tenant_required (400), not_found (404), tenant_inactive (403)
 */
export async function publicTenantOf(
  request: Request,
  host: AppHost = readAppHost(request.headers),
): Promise<TenantRecord> {
  const named = new URL(request.url).searchParams.get('tenantId')?.toLowerCase()
  if (named !== undefined && !SLUG.test(named)) throw notFound('Tenant')
  if (named === undefined && host.kind !== 'tenant' && host.kind !== 'domain') {
    throw new AppError('tenant_required', 'Tenant ID is required')
  }
  const tenant = named === undefined ? await tenantOfHost(host) : await findTenant({ slug: named })
  if (!tenant || tenant.status === 'deleting' || tenant.status === 'provisioning') throw notFound('Tenant')
  if (!isServed(tenant.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
  return tenant
}
