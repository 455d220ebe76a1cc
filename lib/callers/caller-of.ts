import { liveVisit, visitActor, visitTokenIn } from '@/lib/impersonation'
import { AppError, forbidden, unauthenticated } from '@/lib/kernel'
import { ANONYMOUS, contextInAccount, type RequestInfo, type TenantContext, tenantContext } from '@/lib/operations'
import { memberActor, sealMemberToken, sessionOfToken } from '@/lib/team'
import type { AppHost, TenantRecord } from '@/lib/tenancy'
import { type Asked, askedAccount, assertServed } from './asked-account'
import { type Bearer, bearerOf } from './bearer-of'
import { chosenAccountIn, contextInChosenAccount } from './chosen-account'
import { credentialOf } from './credential-of'
import { requestInfoOf } from './request-info-of'
import { assertSameOrigin } from './same-origin'

export type Caller = {
  ctx: TenantContext
  /** The session's cookie is past its hour: the answer has to set it to this. */
  renewedToken: string | null
}

type Call = Pick<Request, 'method' | 'headers'>

/**
 * Whether a bearer that is neither key nor member's token is an error, or is left to the door (a customer's token).
 */
type Options = { otherBearers: 'refused' | 'ignored' }

const isShared = (host: AppHost): boolean => host.kind === 'root'

/** The account that the host and the headers ask for, below the one in which the bearer is at home. @throws forbidden */
function wishOf({ account }: Bearer, { byHost, byHeader }: Asked, headers: Headers): string | null {
  for (const asked of [byHost, byHeader]) {
    if (!asked) continue
    if (asked.id !== account.id) throw forbidden('This credential belongs to another tenant than the request names')
    const isSibling = account.subTenantId !== null && asked.subTenantId !== null && asked !== account
    if (isSibling && asked.accountId !== account.accountId) throw forbidden('This account is not yours to choose')
  }
  const named = [byHeader, byHost].find((asked) => asked?.subTenantId)?.accountId ?? null
  const wish = headers.get('x-subtenant-id')?.trim().toLowerCase() || null
  const isOther = wish !== null && byHost?.subTenantId && wish !== byHost.slug && wish !== byHost.accountId
  if (isOther) throw forbidden('X-Subtenant-ID names another account than this host')
  return wish ?? named
}

async function bearersContext(
  bearer: Bearer,
  asked: Asked,
  headers: Headers,
  info: RequestInfo,
): Promise<TenantContext> {
  assertServed(bearer.account)
  return contextInAccount(bearer.account, bearer.actor, info, wishOf(bearer, asked, headers))
}

async function cookiesCaller(
  tenant: TenantRecord,
  token: string,
  request: Call,
  below: string | null,
): Promise<Caller | null> {
  const found = await sessionOfToken(tenant, token)
  if (found.state === 'none') {
    if (found.reason === 'missing tenant context') throw unauthenticated(found.reason)
    return null
  }
  assertSameOrigin(request)
  const renewedToken = found.state === 'renewable' ? await sealMemberToken(tenant, found.session) : null
  const actor = memberActor(found.session)
  const info = requestInfoOf(request.headers)
  const wish = request.headers.get('x-subtenant-id') ?? below
  const ctx =
    wish === null
      ? await contextInChosenAccount(tenant, actor, info, chosenAccountIn(request.headers))
      : await contextInAccount(tenant, actor, info, wish)
  return { ctx, renewedToken }
}

/**
 * Tenant and actor of a request to a JSON door: an API key or a member's token as bearer, a member by the session's cookie,
 * else anonymous (a verb that needs more then answers 401). A visit by support goes before a session. `X-Subtenant-ID` chooses among the accounts that the credential
 * may see; a browser's choice is a cookie.
 * @throws tenant_required, not_found, tenant_inactive, forbidden, unauthenticated, feature_not_available
 */
export async function callerOf(
  host: AppHost,
  request: Call,
  { otherBearers }: Options = { otherBearers: 'ignored' },
): Promise<Caller> {
  const { headers } = request
  const credential = credentialOf(headers)
  const asked = await askedAccount(host, headers)
  const tenant = asked.byHost ?? asked.byHeader
  const info = requestInfoOf(headers)
  if (credential?.from === 'header') {
    const bearer = await bearerOf(credential.token, tenant)
    if (bearer) return { ctx: await bearersContext(bearer, asked, headers, info), renewedToken: null }
    if (otherBearers === 'refused' || isShared(host)) throw unauthenticated()
  }
  if (!tenant) throw new AppError('tenant_required', 'Tenant ID is required')
  assertServed(tenant)
  const visit = asked.byHost && (await liveVisit(asked.byHost, visitTokenIn(headers)))
  if (asked.byHost && visit) {
    assertSameOrigin(request)
    return { ctx: tenantContext(asked.byHost, visitActor(visit), info), renewedToken: null }
  }
  const below = asked.byHeader !== asked.byHost ? (asked.byHeader?.accountId ?? null) : null
  if (credential?.from === 'cookie' && asked.byHost) {
    const signedIn = await cookiesCaller(asked.byHost, credential.token, request, below)
    if (signedIn) return signedIn
  }
  if (isShared(host)) throw unauthenticated()
  if (below) throw forbidden('X-Tenant-ID names another tenant than this host')
  return { ctx: tenantContext(tenant, ANONYMOUS, info), renewedToken: null }
}
