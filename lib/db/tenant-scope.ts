import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide, type TenantId } from '@/lib/kernel'

/**
 * Whose rows the statements of this async context may touch. `accountId`: null = all of the tenant, the tenant's own id = the
 * main account alone, another id = that sub-account alone.
 */
export type TenantScope = {
  tenantId: TenantId
  accountId: string | null
  /** How long a statement may take, in milliseconds; the pool's own limit when it is left out. */
  statementMs?: number
}

export const tenantScope = processWide('tenantScope', () => new AsyncLocalStorage<TenantScope>())
