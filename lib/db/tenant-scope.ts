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
  /**
   * The statement goes over all rows of a company: without loops in loops, which the planner takes for cheap where it does not know yet
   * that the company has any. In an open transaction it holds until that ends.
   */
  isWhole?: boolean
}

export const tenantScope = processWide('tenantScope', () => new AsyncLocalStorage<TenantScope>())
