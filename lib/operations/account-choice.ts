import { AppError, forbidden, isUuid, notFound } from '@/lib/kernel'
import { findTenant, isServed, type TenantRecord } from '@/lib/tenancy'
import type { Actor, RequestInfo } from './actor'
import { ALL_ACCOUNTS } from './all-accounts'
import { type TenantContext, tenantContext } from './context'

const isNamed = (tenant: TenantRecord, name: string): boolean => name === tenant.slug || name === tenant.accountId

/** Whoever belongs to one account stays in it. */
function ownAccount(tenant: TenantRecord, actor: Actor): string | null {
  if (tenant.subTenantId) return tenant.subTenantId
  return actor.kind === 'member' || actor.kind === 'api_key' ? actor.subTenantId : null
}

/**
 * The context in the account that a request asks for: a sub-account by slug or id, the company's own name for its main account,
 * or `all`. Without a wish it is the usual one of the host and the actor.
 * @throws forbidden for somebody of another account, not_found, tenant_inactive
 */
export async function contextInAccount(
  tenant: TenantRecord,
  actor: Actor,
  request: RequestInfo,
  wish: string | null,
): Promise<TenantContext> {
  const name = wish?.trim().toLowerCase()
  if (!name || isNamed(tenant, name)) return tenantContext(tenant, actor, request)
  if (actor.kind === 'anonymous' || actor.kind === 'contact' || ownAccount(tenant, actor)) {
    throw forbidden('This account is not yours to choose')
  }
  if (name === ALL_ACCOUNTS) return tenantContext(tenant, actor, request, null)
  const account = await findTenant(isUuid(name) ? { id: name } : { slug: name })
  if (!account || account.id !== tenant.id || account.status === 'deleting') throw notFound('Sub-account')
  if (!isServed(account.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
  return tenantContext(account, actor, request)
}

/**
 * An account of the company that is worked in by its id: the company's own for the main one.
 * @throws not_found for every other id, also of a sub-account that is being made or deleted
 */
export async function accountOfCompany(
  { tenantId }: Pick<TenantContext, 'tenantId'>,
  id: string,
): Promise<TenantRecord> {
  const account = await findTenant({ id })
  const isSettled = account?.status === 'suspended' || (account && isServed(account.status))
  if (!account || account.id !== tenantId || !isSettled) throw notFound('Sub-account')
  return account
}
