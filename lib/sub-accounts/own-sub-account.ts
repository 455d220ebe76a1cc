import type { PlatformClient } from '@/lib/db'
import { forbidden, invalid, notFound } from '@/lib/kernel'
import { type Permission, permissionScope, type TenantContext } from '@/lib/operations'

/** @throws forbidden for staff of a sub-account, and inside one */
export function assertWholeCompany(ctx: TenantContext, permission: Permission): void {
  if (ctx.tenant.subTenantId || permissionScope(ctx.actor, permission) !== 'tenant') {
    throw forbidden('Sub-accounts are managed from the main account.')
  }
}

/** A sub-account of this company. @throws not_found for every other id */
export async function ownSubAccount(db: Pick<PlatformClient, 'tenant'>, ctx: TenantContext, id: string) {
  const row = await db.tenant.findFirst({
    where: { id, parentTenantId: ctx.tenantId, status: { not: 'deleting' } },
    include: { limits: true },
  })
  if (!row) throw notFound('Sub-account')
  return row
}

/** For what reaches over accounts: only from the main account or all of them. @throws forbidden, invalid */
export function assertBetweenAccounts(ctx: TenantContext, { fromId, toId }: { fromId: string; toId: string }): void {
  assertWholeCompany(ctx, 'sub_accounts:admin')
  if (fromId === toId) throw invalid('toId', 'Choose another account.')
}
