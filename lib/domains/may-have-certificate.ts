import { env } from '@/lib/kernel'
import { admitsTeam, classifyHost, tenantOfHost } from '@/lib/tenancy'

/** Whether a certificate may be ordered for a name: a domain that an active company holds, or its subdomain. */
export async function mayHaveCertificate(name: string): Promise<boolean> {
  const host = classifyHost(name, env().ROOT_DOMAIN)
  if (host.kind !== 'tenant' && host.kind !== 'domain') return false
  const tenant = await tenantOfHost(host)
  return tenant !== null && admitsTeam(tenant.status)
}
