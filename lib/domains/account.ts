import type { TenantRecord } from '@/lib/tenancy'

/** Whose row of the platform plane an account's domains hang on. */
export const accountOf = (tenant: TenantRecord): string => tenant.accountId
