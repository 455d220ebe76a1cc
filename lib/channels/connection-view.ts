import type { TenantContext } from '@/lib/operations'
import type { Connection } from './connection'
import { hookUrl } from './hook-url'
import type { ConnectionView } from './schema'

/** A connection as staff see it; no key leaves. */
export const connectionView = ({ tenant }: TenantContext, connection: Connection): ConnectionView => ({
  id: connection.id,
  kind: connection.kind,
  name: connection.name,
  address: connection.address,
  accountRef: connection.accountRef,
  baseUrl: connection.isLocal ? null : connection.baseUrl,
  tokenHint: connection.tokenHint,
  isParents: connection.isParents,
  hookUrl: hookUrl(tenant, connection),
  failure: connection.failure,
  failedAt: connection.failedAt?.toISOString() ?? null,
  workedAt: connection.workedAt?.toISOString() ?? null,
})
