import type { TenantRecord } from '@/lib/tenancy'
import type { LiveSession } from './live-session'
import { permissionClaims } from './permission-claims'
import { type MemberClaims, sealToken, tenantSecret } from './session-token'

/** The same under the names of RFC 7519 and of programs that expect them. */
type StandardClaims = { sub: string; tenant_id: string }

/** What a token says. It is a courtesy to clients: the server reads role and status anew at each request. */
export function claimsOf(
  tenant: TenantRecord,
  session: LiveSession,
): Omit<MemberClaims, 'iat' | 'exp'> & StandardClaims {
  const { member } = session
  return {
    sub: member.id,
    tenant_id: tenant.id,
    user_id: member.id,
    organization_id: tenant.id,
    organization_name: tenant.name,
    subscription_plan: tenant.planId,
    subtenant_id: member.subTenantId,
    role: member.role,
    permissions: permissionClaims(member.grants),
    session_id: session.id,
  }
}

export const sealMemberToken = (tenant: TenantRecord, session: LiveSession): Promise<string> =>
  sealToken(tenantSecret(tenant.id), claimsOf(tenant, session), tenant.accountId)
