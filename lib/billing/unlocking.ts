import { platformDb } from '@/lib/db'
import { processWide } from '@/lib/kernel'
import type { Feature } from '@/lib/tenancy'
import { currentPlans } from './current-plans'

type Offer = { name: string; features: string[] }

const KEPT_MS = 30_000
const offers = processWide<{ plans: Promise<Offer[]> | null; at: number }>('planOffers', () => ({ plans: null, at: 0 }))

async function offered(): Promise<Offer[]> {
  const plans = await currentPlans(platformDb())
  return plans.filter((plan) => !plan.isRetired)
}

/** The first plan that has a feature, by name, in the operator's order; null when none has. */
export async function unlocking(feature: Feature): Promise<string | null> {
  if (!offers.plans || Date.now() - offers.at > KEPT_MS) {
    offers.plans = offered()
    offers.at = Date.now()
    offers.plans.catch(() => {
      offers.plans = null
    })
  }
  const plans = await offers.plans
  return plans.find(({ features }) => features.includes(feature) || features.includes('all_features'))?.name ?? null
}
