import { decodeProtectedHeader, EncryptJWT, jwtDecrypt } from 'jose'
import { z } from 'zod'
import { deriveSecret, isUuid, newId, processWide, sha256Hex } from '@/lib/kernel'
import type { TenantRecord } from '@/lib/tenancy'

/** A token speaks for an hour; then the session behind it must vouch anew. */
export const TOKEN_SECONDS = 3_600
const CLOCK_TOLERANCE_SECONDS = 15
const LONG_AGO = new Date(0)

export const memberClaims = z.object({
  user_id: z.uuid(),
  organization_id: z.uuid(),
  organization_name: z.string(),
  subscription_plan: z.string(),
  subtenant_id: z.uuid().nullable(),
  role: z.string(),
  permissions: z.array(z.string()),
  session_id: z.uuid(),
  iat: z.number(),
  exp: z.number(),
})
export type MemberClaims = z.infer<typeof memberClaims>

export const staffClaims = z.object({
  user_id: z.uuid(),
  role: z.string(),
  session_id: z.uuid(),
  iat: z.number(),
  exp: z.number(),
})
export type StaffClaims = z.infer<typeof staffClaims>

export const tenantSecret = (tenantId: string): string => deriveSecret(`auth:${tenantId}`)
export const consoleSecret = (): string => deriveSecret('auth:console')

const keyOf = (secret: string): Uint8Array => Buffer.from(secret, 'base64url')

/**
 * Encrypted and authenticated (JWE, dir, A256GCM).
 * @param accountId stands readable at the front, so that a host of no company can tell whose token it is
 */
export async function sealToken(secret: string, claims: Record<string, unknown>, accountId?: string): Promise<string> {
  const { iat: _, exp: __, jti: ___, ...kept } = claims
  return new EncryptJWT(kept)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...(accountId && { kid: accountId }) })
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_SECONDS}s`)
    .setJti(newId())
    .encrypt(keyOf(secret))
}

/** What is inside a token of this secret, whatever its age; null for any other token. Callers judge the expiry. */
async function openToken(secret: string, token: string): Promise<unknown> {
  try {
    const { payload } = await jwtDecrypt(token, keyOf(secret), { currentDate: LONG_AGO })
    return payload
  } catch {
    // A forged and a foreign token are the same to everybody: no token.
    return null
  }
}

/** The account that a token says it is of, before anybody has opened it; it proves nothing. */
export function accountOfToken(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token)
    return isUuid(kid) ? kid : null
  } catch {
    // What is no token names nobody.
    return null
  }
}

export type TokenRefusal = 'invalid' | 'missing tenant context'
export type OpenedMemberToken = { claims: MemberClaims; isExpired: boolean } | { refusal: TokenRefusal }

const isExpired = (exp: number): boolean => exp + CLOCK_TOLERANCE_SECONDS < Date.now() / 1000

/** What tokens say never changes, so those in use are opened once; only their hashes are kept. */
const openedTokens = processWide('openedMemberTokens', () => new Map<string, MemberClaims>())
const MOST_OPENED = 2_000

/** Opens a member's token on the host of `tenant`; one of another tenant does not even decrypt. */
export async function openMemberToken(tenant: Pick<TenantRecord, 'id'>, token: string): Promise<OpenedMemberToken> {
  const hash = sha256Hex(`${tenant.id} ${token}`)
  const known = openedTokens.get(hash)
  if (known) return { claims: known, isExpired: isExpired(known.exp) }
  const payload = await openToken(tenantSecret(tenant.id), token)
  if (payload === null) return { refusal: 'invalid' }
  if (!z.object({ organization_id: z.string() }).safeParse(payload).success) {
    return { refusal: 'missing tenant context' }
  }
  const claims = memberClaims.safeParse(payload)
  if (!claims.success || claims.data.organization_id !== tenant.id) return { refusal: 'invalid' }
  if (openedTokens.size >= MOST_OPENED) openedTokens.clear()
  openedTokens.set(hash, claims.data)
  return { claims: claims.data, isExpired: isExpired(claims.data.exp) }
}

export async function openStaffToken(token: string): Promise<{ claims: StaffClaims; isExpired: boolean } | null> {
  const claims = staffClaims.safeParse(await openToken(consoleSecret(), token))
  return claims.success ? { claims: claims.data, isExpired: isExpired(claims.data.exp) } : null
}
