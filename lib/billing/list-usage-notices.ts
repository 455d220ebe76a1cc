import { platformQuery } from '@/lib/operations'
import { listNoticesInput } from './schema'

/** Companies that came near or to a limit, the latest first; of one company where it is named. */
export const listUsageNotices = platformQuery({
  name: 'usage.list-notices',
  access: 'staff',
  input: listNoticesInput,
  handler: async ({ db, input }) => {
    const rows = await db.usageNotice.findMany({
      where: input.tenantId ? { tenantId: input.tenantId } : {},
      orderBy: { createdAt: 'desc' },
      take: input.limit,
      include: { tenant: { select: { name: true } } },
    })
    return rows.map(({ tenantId, tenant, resource, threshold, used, limit, createdAt }) => ({
      tenantId,
      company: tenant.name,
      resource,
      threshold,
      used: Number(used),
      limit: Number(limit),
      createdAt: createdAt.toISOString(),
    }))
  },
})
