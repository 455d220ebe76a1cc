import type { TenantRecord } from '@/lib/tenancy'
import { type LiveSession, liveSession } from './live-session'
import { openMemberToken, type TokenRefusal } from './session-token'

export type TokenSession =
  | { state: 'live'; session: LiveSession; claimsExpireAt: number }
  /** The token's hour is over, the session behind it is not: it can be renewed. */
  | { state: 'renewable'; session: LiveSession }
  | { state: 'none'; reason: TokenRefusal }

/** What a token is worth on this tenant's host, now. */
export async function sessionOfToken(tenant: TenantRecord, token: string | null): Promise<TokenSession> {
  if (!token) return { state: 'none', reason: 'invalid' }
  const opened = await openMemberToken(tenant, token)
  if ('refusal' in opened) return { state: 'none', reason: opened.refusal }
  const session = await liveSession(tenant, opened.claims.session_id)
  // Staff of a sub-account cannot leave it: on another account's host their session is worth nothing.
  if (session && session.member.subTenantId !== tenant.subTenantId) return { state: 'none', reason: 'invalid' }
  if (!session || session.member.id !== opened.claims.user_id) return { state: 'none', reason: 'invalid' }
  return opened.isExpired
    ? { state: 'renewable', session }
    : { state: 'live', session, claimsExpireAt: opened.claims.exp }
}
