import { noInput } from '@/lib/kernel/schema'
import { TENANT_STATUSES, type TenantStatus } from '@/lib/lifecycle/schema'
import { platformQuery } from '@/lib/operations'

/** How many companies there are in each status. */
export const countTenants = platformQuery({
  name: 'tenants.count',
  access: 'staff',
  input: noInput,
  handler: async ({ db }): Promise<Record<TenantStatus, number>> => {
    const rows = await db.tenant.groupBy({ by: ['status'], _count: { _all: true } })
    const countOf = (status: TenantStatus) => rows.find((row) => row.status === status)?._count._all ?? 0
    return Object.fromEntries(TENANT_STATUSES.map((status) => [status, countOf(status)])) as Record<
      TenantStatus,
      number
    >
  },
})
