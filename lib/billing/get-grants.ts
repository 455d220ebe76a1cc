import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { FEATURE_NAMES, LIMIT_NAMES, UNLIMITED } from '@/lib/tenancy'
import { termsOf } from './current-plans'
import { overrideView } from './overrides'
import { companyInput, type EffectiveFeature, type EffectiveLimit } from './schema'

/** What a company may, feature by feature and limit by limit, and where each comes from. */
export const getGrants = platformQuery({
  name: 'grants.get',
  access: 'staff',
  input: companyInput,
  route: {
    method: 'GET',
    path: '/companies/{tenantId}/grants',
    summary: 'Features and limits of a company',
    tags: ['Companies'],
  },
  handler: async ({ db, input }) => {
    const isLive = { OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] }
    const tenant = await db.tenant.findFirst({
      where: { id: input.tenantId },
      include: { plan: true, terms: true, features: { where: isLive }, limits: { where: isLive } },
    })
    if (!tenant) throw notFound('Company')
    const terms = termsOf(tenant.terms)
    const hasAll = terms.features.includes('all_features')
    const features = FEATURE_NAMES.map((feature): EffectiveFeature => {
      const own = tenant.features.find((row) => row.feature === feature)
      const isInPlan = hasAll || terms.features.includes(feature)
      return { feature, isInPlan, isGranted: own?.enabled ?? isInPlan, override: own ? overrideView(own) : null }
    })
    const limits = LIMIT_NAMES.map((resource): EffectiveLimit => {
      const own = tenant.limits.find((row) => row.resource === resource)
      const planLimit = terms.limits[resource] ?? UNLIMITED
      return { resource, planLimit, limit: own?.limit ?? planLimit, override: own ? overrideView(own) : null }
    })
    return {
      plan: {
        id: tenant.planId,
        name: tenant.plan.name,
        version: tenant.planVersion,
        currentVersion: tenant.plan.currentVersion,
      },
      features,
      limits,
    }
  },
})
