import { noInput } from '@/lib/kernel/schema'
import { limitOf, monthOf, query, STANDING, type TenantContext } from '@/lib/operations'

type Alert = { id: string; resource: string; threshold: number }

/** Those that still hold: what was given back since, or a larger plan, ends them before anybody puts them away. */
async function stillNear(ctx: TenantContext, alerts: Alert[], month: string): Promise<Alert[]> {
  if (alerts.length === 0) return alerts
  const counters = await ctx.db.usageCounter.findMany({
    where: { resource: { in: alerts.map(({ resource }) => resource) }, period: { in: [STANDING, month] } },
    select: { resource: true, used: true },
  })
  return alerts.filter(({ resource, threshold }) => {
    const limit = limitOf(ctx, resource)
    const counted = counters.filter((counter) => counter.resource === resource)
    return counted.length === 0 || counted.some(({ used }) => limit >= 0 && Number(used) * 100 >= limit * threshold)
  })
}

/** Notices of limits that are near and that nobody has put away yet, the most pressing first. */
export const listUsageAlerts = query({
  name: 'usage.list-alerts',
  access: 'company:read',
  input: noInput,
  handler: async ({ ctx }) => {
    const month = monthOf(new Date())
    const alerts = await ctx.db.usageAlert.findMany({
      where: { period: month, dismissedAt: null },
      orderBy: [{ threshold: 'desc' }, { id: 'desc' }],
      take: 10,
      select: { id: true, resource: true, threshold: true },
    })
    return stillNear(ctx, alerts, month)
  },
})
