import { noInput } from '@/lib/kernel/schema'
import { limitOf, monthOf, nextMonth, query, STANDING, type TenantContext } from '@/lib/operations'
import { FEATURE_NAMES, FEATURES, hasFeature, LIMITS, limitsOfKind, UNLIMITED } from '@/lib/tenancy'
import { REAL_COUNTS } from './real-counts'
import type { FeatureUse, ResourceUse } from './schema'
import { unlocking } from './unlocking'

async function counters(ctx: TenantContext, period: string): Promise<Map<string, number>> {
  const rows = await ctx.db.usageCounter.findMany({ where: { period } })
  return new Map(rows.map(({ resource, used }) => [resource, Number(used)]))
}

const useOf = (ctx: TenantContext, resource: keyof typeof LIMITS, used: number): ResourceUse => {
  const limit = limitOf(ctx, resource)
  return { resource, used, limit: limit === UNLIMITED ? null : limit, unit: LIMITS[resource].unit }
}

/** What the company uses of what its plan grants, and what each of its features would need. */
export const readUsage = query({
  name: 'usage.read',
  access: 'company:read',
  input: noInput,
  route: { method: 'GET', path: '/usage', summary: 'Plan, limits and what is used of them', tags: ['Company'] },
  handler: async ({ ctx }) => {
    const now = new Date()
    const [standing, month] = [await counters(ctx, STANDING), await counters(ctx, monthOf(now))]
    const { tenant } = ctx
    const features = await Promise.all(
      FEATURE_NAMES.filter((feature) => feature !== 'all_features').map(async (feature): Promise<FeatureUse> => {
        const isGranted = hasFeature(tenant, feature)
        return { feature, group: FEATURES[feature], isGranted, unlockedBy: isGranted ? null : await unlocking(feature) }
      }),
    )
    return {
      plan: { id: tenant.planId, name: tenant.planName },
      resetAt: nextMonth(now).toISOString(),
      // What nobody can have yet is no use to anybody.
      standing: limitsOfKind('standing')
        .filter((resource) => resource in REAL_COUNTS || standing.has(resource))
        .map((resource) => useOf(ctx, resource, standing.get(resource) ?? 0)),
      quotas: limitsOfKind('quota').map((resource) => useOf(ctx, resource, month.get(resource) ?? 0)),
      rates: limitsOfKind('rate').map((resource) => ({ resource, limit: limitOf(ctx, resource) })),
      features,
    }
  },
})
