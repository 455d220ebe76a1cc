import type { TenantRecord } from '@/lib/tenancy'
import { sealToken, tenantSecret } from './session-token'

/**
 * A token that the company's own host can open and that speaks for nobody: it names no session, member or company. A host
 * says of it `missing tenant context` when its key opened it, and that it is no credential when it did not.
 */
export const sealPowerlessToken = (tenant: Pick<TenantRecord, 'id'>): Promise<string> =>
  sealToken(tenantSecret(tenant.id), { purpose: 'isolation probe' })
