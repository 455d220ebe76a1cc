import { platformDb } from '@/lib/db'
import { systemActor, type TenantContext, tenantContext } from '@/lib/operations'
import type { ChannelKind } from './schema'

/** The sub-accounts that use this main account's numbers, having none of this kind of their own. Of a sub-account nobody does. */
export async function sharingAccounts({ tenant }: TenantContext, kind: ChannelKind): Promise<string[]> {
  if (tenant.subTenantId) return []
  const children = await platformDb().tenant.findMany({ where: { parentTenantId: tenant.id }, select: { id: true } })
  if (children.length === 0) return []
  const { db } = tenantContext(tenant, systemActor('channels'))
  const own = await db.channelConnection.groupBy({ by: ['subTenantId'], where: { kind, subTenantId: { not: null } } })
  const apart = new Set(own.map(({ subTenantId }) => subTenantId))
  return children.flatMap(({ id }) => (apart.has(id) ? [] : [id]))
}
