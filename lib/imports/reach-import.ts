import { notFound } from '@/lib/kernel'
import { assertAllRows, type TenantContext } from '@/lib/operations'

/**
 * An import of the account. It reaches all contacts, so whoever has only own ones reaches none.
 * @throws not_found, forbidden
 */
export async function reachImport(
  ctx: TenantContext,
  importId: string,
  permission: 'contacts:read' | 'contacts:write',
) {
  assertAllRows(ctx, permission)
  const row = await ctx.db.contactImport.findFirst({ where: { id: importId } })
  if (!row) throw notFound('Import')
  return row
}
