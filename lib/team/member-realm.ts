import { env } from '@/lib/kernel'
import { ANONYMOUS, type RequestInfo, tenantContext } from '@/lib/operations'
import type { TenantRecord } from '@/lib/tenancy'
import type { Realm } from './auth-options'
import { claimsOf } from './claims'
import { closeSession } from './close-session'
import { liveSession, memberActor } from './live-session'
import { sessionOfToken } from './session-of-token'
import { memberClaims, sealToken, tenantSecret } from './session-token'
import { signIn } from './sign-in'

const sessionIdOf = (claims: Record<string, unknown>): string => String(claims.session_id)

/** Sign-in on a company's host. */
export const memberRealm = (tenant: TenantRecord, request: RequestInfo): Realm => ({
  secret: tenantSecret(tenant.id),
  isSecure: env().PUBLIC_PROTOCOL === 'https',
  homePath: '/dashboard',
  signIn: (credentials) => signIn(tenantContext(tenant, ANONYMOUS, request), credentials),
  claimsOfSession: async (sessionId) => {
    const session = await liveSession(tenant, sessionId)
    return session && claimsOf(tenant, session)
  },
  renewedClaims: async (token) => {
    const found = await sessionOfToken(tenant, token)
    return found.state === 'none' ? null : claimsOf(tenant, found.session)
  },
  seal: (claims) => sealToken(tenantSecret(tenant.id), claims, tenant.accountId),
  view: (claims) => {
    const { user_id, role, permissions, organization_id, organization_name, subscription_plan } = memberClaims
      .omit({ iat: true, exp: true })
      .parse(claims)
    return {
      user: { id: user_id, role, permissions },
      organization: { id: organization_id, name: organization_name, plan: subscription_plan },
    }
  },
  signOut: async (claims) => {
    const session = await liveSession(tenant, sessionIdOf(claims))
    if (session) await closeSession(tenantContext(tenant, memberActor(session), request), {})
  },
})
