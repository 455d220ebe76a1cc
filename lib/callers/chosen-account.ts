import { isAppError } from '@/lib/kernel'
import { type Actor, contextInAccount, type RequestInfo, type TenantContext, tenantContext } from '@/lib/operations'
import type { TenantRecord } from '@/lib/tenancy'
import { cookiesOf } from './credential-of'

/** Which account staff of a company with sub-accounts look at in this browser; no secret, and no right by itself. */
export const ACCOUNT_COOKIE = 'account'

export const chosenAccountIn = (headers: Headers): string | null =>
  cookiesOf(headers).find(({ name }) => name === ACCOUNT_COOKIE)?.value ?? null

/** The context in the chosen account; a choice that is no longer open (deleted, suspended, not theirs) leads to the usual one. */
export async function contextInChosenAccount(
  tenant: TenantRecord,
  actor: Actor,
  request: RequestInfo,
  wish: string | null,
): Promise<TenantContext> {
  try {
    return await contextInAccount(tenant, actor, request, wish)
  } catch (error) {
    if (!isAppError(error)) throw error
    return tenantContext(tenant, actor, request)
  }
}
