import type { PlatformClient } from '@/lib/db'
import { limitsOf } from '@/lib/tenancy'

type Database = Pick<PlatformClient, 'plan' | 'planVersion'>

/** Every plan with what its current version grants, in the operator's order. */
export async function currentPlans(db: Database) {
  const plans = await db.plan.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  if (plans.length === 0) return []
  const versions = await db.planVersion.findMany({
    where: { OR: plans.map(({ id, currentVersion }) => ({ planId: id, version: currentVersion })) },
  })
  return plans.flatMap((plan) => {
    const version = versions.find(({ planId }) => planId === plan.id)
    return version ? [{ ...plan, ...termsOf(version) }] : []
  })
}

/** What a version costs and grants. */
export const termsOf = (version: { priceCents: number; currency: string; features: string[]; limits: unknown }) => ({
  priceCents: version.priceCents,
  currency: version.currency,
  features: version.features,
  limits: limitsOf(version.limits),
})
