import type { PlatformClient } from '@/lib/db'
import { invalid } from '@/lib/kernel'

/** Whether an id names a company, which a sub-account is not; null names none. @throws invalid */
export async function assertCompany(db: Pick<PlatformClient, 'tenant'>, tenantId: string | null): Promise<void> {
  if (tenantId === null) return
  const found = await db.tenant.findFirst({ where: { id: tenantId, parentTenantId: null }, select: { id: true } })
  if (!found) throw invalid('tenantId', 'is not a company')
}
