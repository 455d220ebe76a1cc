import { platformDb } from '@/lib/db'
import type { Target } from './places'

/** What is to be erased with a company; null when the directory no longer knows it. */
export async function eraseTarget(tenantId: string, keeps: readonly string[] = []): Promise<Target | null> {
  const db = platformDb()
  const tenant = await db.tenant.findFirst({ where: { id: tenantId }, include: { placement: true } })
  if (!tenant) return null
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE account AS (
      SELECT id, 0 AS depth FROM platform.tenant WHERE id = ${tenantId}::uuid
      UNION ALL SELECT child.id, parent.depth + 1 FROM platform.tenant child JOIN account parent ON child.parent_tenant_id = parent.id)
    SELECT id::text FROM account ORDER BY depth DESC`
  const isSub = tenant.parentTenantId !== null
  const owner = { tenantId: tenant.parentTenantId ?? tenantId, subTenantId: isSub ? tenantId : null }
  const { id, schemaName, databaseUrlSealed } = tenant.placement
  return { ...owner, accounts: rows.map((row) => row.id), placement: { id, schemaName, databaseUrlSealed }, keeps }
}
