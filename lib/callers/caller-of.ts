import { AppError, forbidden, isUuid, notFound, unauthenticated } from '@/lib/kernel'
import { ANONYMOUS, contextInAccount, type TenantContext, tenantContext } from '@/lib/operations'
import { memberActor, sealMemberToken, sessionOfToken } from '@/lib/team'
import { type AppHost, findTenant, isServed, type TenantRecord, tenantOfHost } from '@/lib/tenancy'
import { chosenAccountIn, contextInChosenAccount } from './chosen-account'
import { credentialOf } from './credential-of'
import { requestInfoOf } from './request-info-of'
import { assertSameOrigin } from './same-origin'

export type Caller = {
  ctx: TenantContext
  /** The session's cookie is past its hour: the answer has to set it to this. */
  renewedToken: string | null
}

type Asked = Pick<Request, 'method' | 'headers'>

function tenantNamed(name: string): Promise<TenantRecord | null> {
  const key = name.toLowerCase()
  return findTenant(isUuid(key) ? { id: key } : { slug: key })
}

/**
 * The host decides whose request it is; `X-Tenant-ID` may only say the same. On a host of no company (the shared API) the
 * header names the tenant whose token must follow.
 */
async function tenantOf(host: AppHost, headers: Headers): Promise<{ tenant: TenantRecord; isNamedByHeader: boolean }> {
  const header = headers.get('x-tenant-id')?.trim()
  const isShared = host.kind === 'root'
  if (isShared && !header) throw new AppError('tenant_required', 'Tenant ID is required')
  const tenant = isShared && header ? await tenantNamed(header) : await tenantOfHost(host)
  if (!tenant || tenant.status === 'deleting') throw notFound('Tenant')
  if (header && header.toLowerCase() !== tenant.slug && header.toLowerCase() !== tenant.accountId) {
    throw forbidden('X-Tenant-ID names another tenant than this host')
  }
  if (!isServed(tenant.status)) throw new AppError('tenant_inactive', 'Invalid tenant')
  return { tenant, isNamedByHeader: isShared }
}

/**
 * Tenant and actor of a request to a JSON door: a member by session cookie or bearer token, else anonymous (a verb that
 * needs more then answers 401). A bearer that is no member's token, such as a customer's, is left to its own door.
 * `X-Subtenant-ID` chooses among the accounts that the credential may see; a browser's choice is a cookie.
 * @throws tenant_required, not_found, tenant_inactive, forbidden, unauthenticated
 */
export async function callerOf(host: AppHost, request: Asked): Promise<Caller> {
  const { tenant, isNamedByHeader } = await tenantOf(host, request.headers)
  const info = requestInfoOf(request.headers)
  const credential = credentialOf(request.headers)
  const found = credential && (await sessionOfToken(tenant, credential.token))
  if (found?.state === 'none' && found.reason === 'missing tenant context') throw unauthenticated(found.reason)
  const isByCookie = credential?.from === 'cookie'
  if (found?.state !== 'live' && !(found?.state === 'renewable' && isByCookie)) {
    if (isNamedByHeader) throw unauthenticated()
    return { ctx: tenantContext(tenant, ANONYMOUS, info), renewedToken: null }
  }
  if (isByCookie) assertSameOrigin(request)
  const renewedToken = found.state === 'renewable' ? await sealMemberToken(tenant, found.session) : null
  const actor = memberActor(found.session)
  const wish = request.headers.get('x-subtenant-id')
  const ctx =
    isByCookie && wish === null
      ? await contextInChosenAccount(tenant, actor, info, chosenAccountIn(request.headers))
      : await contextInAccount(tenant, actor, info, wish)
  return { ctx, renewedToken }
}
