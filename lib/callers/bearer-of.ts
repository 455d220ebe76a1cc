import { keyActor, liveKey } from '@/lib/api-keys'
import { featureNotAvailable, isKeyLike, unauthenticated } from '@/lib/kernel'
import type { Actor } from '@/lib/operations'
import { accountOfToken, memberActor, sessionOfToken } from '@/lib/team'
import { findTenant, hasFeature, type TenantRecord } from '@/lib/tenancy'

/** Whom a bearer speaks for, and in which account of which company it is at home. */
export type Bearer = { account: TenantRecord; actor: Actor }

async function memberOf(token: string, expected: TenantRecord | null): Promise<Bearer | null> {
  const named = accountOfToken(token)
  if (!named && !expected) throw unauthenticated('missing tenant context')
  const account = named ? await findTenant({ id: named }) : expected
  if (!account) return null
  const found = await sessionOfToken(account, token)
  if (found.state === 'none' && found.reason === 'missing tenant context') throw unauthenticated(found.reason)
  return found.state === 'live' ? { account, actor: memberActor(found.session) } : null
}

/**
 * A key or a member's token, read anew; null for one that is worth nothing.
 * @param expected whose token it must be where it does not say so itself
 * @throws feature_not_available for a key of a company whose plan has none, unauthenticated for a token of no company
 */
export async function bearerOf(token: string, expected: TenantRecord | null): Promise<Bearer | null> {
  if (!isKeyLike('key', token)) return memberOf(token, expected)
  const found = await liveKey(token)
  if (!found) return null
  if (!hasFeature(found.account, 'api_access')) throw featureNotAvailable('api_access')
  return { account: found.account, actor: keyActor(found.key) }
}
