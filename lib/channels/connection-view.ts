import { can, type TenantContext } from '@/lib/operations'
import type { Connection } from './connection'
import { hookUrl } from './hook-url'
import { type ConnectionView, SANDBOX } from './schema'

/** A connection as staff see it; no key leaves but the one that has to be typed at Meta. */
export const connectionView = ({ tenant, actor }: TenantContext, connection: Connection): ConnectionView => ({
  id: connection.id,
  kind: connection.kind,
  provider: connection.provider,
  name: connection.name,
  address: connection.address,
  accountRef: connection.accountRef,
  numberRef: connection.numberRef,
  baseUrl: connection.id === SANDBOX ? null : connection.baseUrl,
  apiVersion: connection.apiVersion,
  tokenHint: connection.tokenHint,
  isParents: connection.isParents,
  hookUrl: hookUrl(tenant, connection),
  verifyToken: can(actor, 'campaigns:admin') && !connection.isParents ? connection.verifyToken : null,
  failure: connection.failure,
  failedAt: connection.failedAt?.toISOString() ?? null,
  workedAt: connection.workedAt?.toISOString() ?? null,
  verifiedName: connection.verifiedName,
  quality: connection.quality,
  limitTier: connection.limitTier,
  heardAt: connection.heardAt?.toISOString() ?? null,
})
