import { hashOfKey, logger, subjectOfKey } from '@/lib/kernel'
import {
  type Actor,
  type CommandContext,
  type Grants,
  NO_REQUEST,
  PERMISSIONS,
  type Permission,
  type Scope,
  scopeWithin,
  systemActor,
  tenantContext,
} from '@/lib/operations'
import { ACCESS_CHANGED, grantsOfMember, heardCache, ROLE_FIELDS } from '@/lib/team'
import { findTenant, notifyOnCommit, type TenantRecord } from '@/lib/tenancy'
import { touchKey } from './touch-key'

/** A key as the database knows it now, with the rights that it has now. */
export type LiveKey = {
  id: string
  name: string
  ownerId: string
  roleId: string | null
  subTenantId: string | null
  grants: Grants
  expiresAt: number | null
  lastUsedAt: number
}

const API_KEYS_CHANGED = 'api_keys'
const TTL_MS = 60_000
const TOUCH_MS = 60_000

const cache = heardCache<LiveKey | null>(
  'apiKeys',
  (key) => key && [key.id, key.ownerId, ...(key.roleId ? [key.roleId] : [])],
  [API_KEYS_CHANGED, ACCESS_CHANGED],
  TTL_MS,
)

/** To be called by each command that changes a key. */
export async function keyChanged(ctx: CommandContext, keyId: string): Promise<void> {
  cache.drop(keyId)
  await notifyOnCommit(ctx.tenantId, API_KEYS_CHANGED, keyId)
}

const isPermission = (name: string): name is Permission => (PERMISSIONS as readonly string[]).includes(name)

/**
 * What a key may do: of its scopes, those that its owner still holds, as far as the owner's reach. Bound to a sub-account,
 * a key of somebody from the main account carries only what reaches the whole tenant.
 */
export function grantsOfKey(
  scopes: readonly string[],
  keyAccount: string | null,
  owner: { grants: Grants; subTenantId: string | null },
): Grants {
  if (owner.subTenantId !== null && owner.subTenantId !== keyAccount) return {}
  const isElsewhere = owner.subTenantId !== keyAccount
  const held: Partial<Record<Permission, Scope>> = {}
  for (const name of scopes) {
    if (!isPermission(name)) continue
    const scope = owner.grants[name]
    if (scope !== undefined && (!isElsewhere || scope === 'tenant')) held[name] = scopeWithin(scope, keyAccount)
  }
  return held
}

async function loadKey(account: TenantRecord, hash: string): Promise<LiveKey | null> {
  // The owner may be of the main account, the key of a sub-account.
  const { db } = tenantContext(account, systemActor('api-keys'), NO_REQUEST, null)
  const row = await db.apiKey.findFirst({ where: { hash, subTenantId: account.subTenantId } })
  if (!row || row.revokedAt) return null
  const owner = await db.member.findFirst({
    where: { id: row.ownerId },
    select: { ...ROLE_FIELDS, status: true, subTenantId: true },
  })
  if (owner?.status !== 'active') return null
  return {
    id: row.id,
    name: row.name,
    ownerId: row.ownerId,
    roleId: owner.roleId,
    subTenantId: row.subTenantId,
    grants: grantsOfKey(row.scopes, row.subTenantId, {
      grants: grantsOfMember(owner),
      subTenantId: owner.subTenantId,
    }),
    expiresAt: row.expiresAt?.getTime() ?? null,
    lastUsedAt: row.lastUsedAt?.getTime() ?? 0,
  }
}

/** Notes the use, at most once a minute, without letting the caller wait. */
function noteUse(account: TenantRecord, key: LiveKey): void {
  const now = Date.now()
  if (now - key.lastUsedAt < TOUCH_MS) return
  key.lastUsedAt = now
  const ctx = tenantContext(account, systemActor('api-keys'), NO_REQUEST, null)
  touchKey(ctx, { keyId: key.id }).catch((error: unknown) => {
    logger.warn({ err: error }, 'the last use of an API key was not noted')
  })
}

/**
 * The account and the rights behind a key, from memory where it has been used lately; null for a key that is unknown,
 * revoked, expired, or whose owner is no active member.
 */
export async function liveKey(token: string): Promise<{ account: TenantRecord; key: LiveKey } | null> {
  const accountId = subjectOfKey('key', token)
  const account = accountId && (await findTenant({ id: accountId }))
  if (!account) return null
  const hash = hashOfKey(token)
  const key = await cache.read(hash, () => loadKey(account, hash))
  if (!key || (key.expiresAt !== null && key.expiresAt <= Date.now())) return null
  noteUse(account, key)
  return { account, key }
}

export const keyActor = ({ id, name, grants, subTenantId, ownerId }: LiveKey): Actor => ({
  kind: 'api_key',
  id,
  label: name,
  grants,
  subTenantId,
  ownerId,
})
