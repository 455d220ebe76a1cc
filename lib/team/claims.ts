import type { TenantRecord } from '@/lib/tenancy'
import type { LiveSession } from './live-session'
import { permissionClaims } from './permission-claims'
import { type MemberClaims, sealToken, tenantSecret } from './session-token'

/** What a token says. It is a courtesy to clients: the server reads role and status anew at each request. */
export function claimsOf(tenant: TenantRecord, session: LiveSession): Omit<MemberClaims, 'iat' | 'exp'> {
  const { member } = session
  return {
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
  sealToken(tenantSecret(tenant.id), claimsOf(tenant, session))
