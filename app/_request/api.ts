import { AppError, forbidden, isUuid, notFound, unauthenticated } from '@/lib/kernel'
import { ANONYMOUS, type TenantContext, tenantContext } from '@/lib/operations'
import { memberActor, sealMemberToken, sessionOfToken } from '@/lib/team'
import { findTenant, readAppHost, type TenantRecord, tenantOfHost } from '@/lib/tenancy'
import { requestInfoOf } from './request-info'
import { assertSameOrigin } from './same-origin'
import { tokenOf, writeToken } from './session-cookie'

type Credential = { token: string; from: 'header' | 'cookie' }

function cookiesOf(request: Request): { name: string; value: string }[] {
  return (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [] : [{ name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }]
  })
}

function credentialOf(request: Request): Credential | null {
  const [scheme, given] = (request.headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && given) return { token: given, from: 'header' }
  const token = tokenOf(cookiesOf(request))
  return token ? { token, from: 'cookie' } : null
}

function tenantNamed(name: string): Promise<TenantRecord | null> {
  const key = name.toLowerCase()
  return findTenant(isUuid(key) ? { id: key } : { slug: key })
}

/**
 * The host decides whose request it is; `X-Tenant-ID` may only say the same. On a host of no company (the shared API) the
 * header names the tenant whose token must follow.
 */
async function tenantOfRequest(request: Request): Promise<{ tenant: TenantRecord; isNamedByHeader: boolean }> {
  const host = readAppHost(request.headers)
  const header = request.headers.get('x-tenant-id')?.trim()
  const isShared = host.kind === 'root'
  if (isShared && !header) throw new AppError('tenant_required', 'Tenant ID is required')
  const tenant = isShared && header ? await tenantNamed(header) : await tenantOfHost(host)
  if (!tenant || tenant.status === 'deleting') throw notFound('Tenant')
  if (header && header.toLowerCase() !== tenant.slug && header.toLowerCase() !== tenant.id) {
    throw forbidden('X-Tenant-ID names another tenant than this host')
  }
  if (tenant.status !== 'active') throw new AppError('tenant_inactive', 'Invalid tenant')
  return { tenant, isNamedByHeader: isShared }
}

/**
 * Tenant and actor of a request to a JSON door: a member by session cookie or bearer token, else anonymous (a verb that
 * needs more then answers 401). A bearer that is no member's token, such as a customer's, is left to its own door.
 * @throws tenant_required, not_found, tenant_inactive, forbidden, unauthenticated
 */
export async function apiContext(request: Request): Promise<TenantContext> {
  const { tenant, isNamedByHeader } = await tenantOfRequest(request)
  const info = requestInfoOf(request.headers)
  const credential = credentialOf(request)
  const found = credential && (await sessionOfToken(tenant, credential.token))
  if (found?.state === 'none' && found.reason === 'missing tenant context') throw unauthenticated(found.reason)
  const isByCookie = credential?.from === 'cookie'
  if (found?.state !== 'live' && !(found?.state === 'renewable' && isByCookie)) {
    if (isNamedByHeader) throw unauthenticated()
    return tenantContext(tenant, ANONYMOUS, info)
  }
  if (isByCookie) assertSameOrigin(request)
  if (found.state === 'renewable') await writeToken(await sealMemberToken(tenant, found.session))
  return tenantContext(tenant, memberActor(found.session), info)
}
