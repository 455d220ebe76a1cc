import { forbidden, notFound } from '@/lib/kernel'
import { type Actor, type Permission, permissionScope, type TenantContext } from '@/lib/operations'
import { findTenant, type TenantRecord } from '@/lib/tenancy'

/**
 * The account for which somebody asks for a key: the own one, or for the main account one of its sub-accounts.
 * @throws not_found
 */
export async function keyAccount(ctx: TenantContext, subTenantId: string | null): Promise<TenantRecord> {
  if (subTenantId === null || subTenantId === ctx.tenant.subTenantId) return ctx.tenant
  const account = ctx.tenant.subTenantId === null ? await findTenant({ id: subTenantId }) : null
  if (account?.id !== ctx.tenantId || account.subTenantId === null) throw notFound('Sub-account')
  return account
}

/** Nobody makes a key that can do more than they can themselves. @throws forbidden */
export function assertMayCarry(actor: Actor, scopes: readonly Permission[], keyAccountId: string | null): void {
  const own = actor.kind === 'member' || actor.kind === 'api_key' ? actor.subTenantId : null
  const missing = scopes.filter((scope) => {
    const held = permissionScope(actor, scope)
    return held === null || (own !== keyAccountId && held !== 'tenant')
  })
  if (missing.length > 0) throw forbidden('You cannot give more rights than you have yourself.')
}
