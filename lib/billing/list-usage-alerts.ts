import { z } from 'zod'
import { monthOf, query } from '@/lib/operations'

/** Notices of limits that are near and that nobody has put away yet, the most pressing first. */
export const listUsageAlerts = query({
  name: 'usage.list-alerts',
  access: 'company:read',
  input: z.strictObject({}),
  handler: ({ ctx }) =>
    ctx.db.usageAlert.findMany({
      where: { period: monthOf(new Date()), dismissedAt: null },
      orderBy: [{ threshold: 'desc' }, { id: 'desc' }],
      take: 10,
      select: { id: true, resource: true, threshold: true },
    }),
})
