import { z } from 'zod'
import { platformQuery } from '@/lib/operations'
import type { TenantStatus } from './schema'

/** How many companies there are in each status. */
export const countTenants = platformQuery({
  name: 'tenants.count',
  access: 'staff',
  input: z.strictObject({}),
  handler: async ({ db }): Promise<Record<TenantStatus, number>> => {
    const rows = await db.tenant.groupBy({ by: ['status'], _count: { _all: true } })
    const countOf = (status: TenantStatus) => rows.find((row) => row.status === status)?._count._all ?? 0
    return {
      provisioning: countOf('provisioning'),
      active: countOf('active'),
      suspended: countOf('suspended'),
      deleting: countOf('deleting'),
    }
  },
})
