import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide, type TenantId } from '@/lib/kernel'

/** Whose rows the statements of this async context may touch. */
export type TenantScope = { tenantId: TenantId; subTenantId: string | null }

export const tenantScope = processWide('tenantScope', () => new AsyncLocalStorage<TenantScope>())
