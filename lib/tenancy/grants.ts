import { FEATURE_NAMES, UNLIMITED } from './catalogue'

const ALL = 'all_features'

/** What a version of a plan grants. */
export type PlanGrants = { features: readonly string[]; limits: unknown }

export type FeatureOverride = { feature: string; enabled: boolean; endsAt: Date | null }
export type LimitOverride = { resource: string; limit: number; endsAt: Date | null }

export type Grants = {
  features: ReadonlySet<string>
  limits: Readonly<Record<string, number>>
  /** When the next override begins to be over: until then, and no longer, these grants may be kept. */
  changesAt: number | null
}

/** Stored limits as numbers; what is no whole number of at least -1 grants nothing. */
export function limitsOf(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).map(([name, limit]) => [
      name,
      typeof limit === 'number' && Number.isInteger(limit) && limit >= UNLIMITED ? limit : 0,
    ]),
  )
}

/** The plan's grants with the company's overrides that have not ended at `now` (ms). */
export function resolveGrants(
  plan: PlanGrants,
  overrides: { features: readonly FeatureOverride[]; limits: readonly LimitOverride[] },
  now: number,
): Grants {
  const isLive = ({ endsAt }: { endsAt: Date | null }) => endsAt === null || endsAt.getTime() > now
  const features = new Set(plan.features)
  const limits = limitsOf(plan.limits)
  const liveFeatures = overrides.features.filter(isLive)
  const liveLimits = overrides.limits.filter(isLive)
  // "Everything" cannot stand beside an exception: it is spelled out.
  if (features.has(ALL) && liveFeatures.some(({ enabled }) => !enabled)) {
    features.delete(ALL)
    for (const feature of FEATURE_NAMES) if (feature !== ALL) features.add(feature)
  }
  for (const { feature, enabled } of liveFeatures) {
    if (enabled) features.add(feature)
    else features.delete(feature)
  }
  for (const { resource, limit } of liveLimits) limits[resource] = limit
  const ends = [...liveFeatures, ...liveLimits].flatMap(({ endsAt }) => (endsAt ? [endsAt.getTime()] : []))
  return { features, limits, changesAt: ends.length ? Math.min(...ends) : null }
}

/** Most companies have their plan's grants and nothing else: they share one copy. The key is the whole of its content. */
const MOST_COPIES = 1_000
const copies = new Map<string, Pick<Grants, 'features' | 'limits'>>()

export function sharedGrants({ features, limits, changesAt }: Grants): Grants {
  const key = JSON.stringify([[...features].sort(), Object.entries(limits).sort()])
  const known = copies.get(key) ?? { features, limits }
  if (copies.size >= MOST_COPIES) copies.clear()
  copies.set(key, known)
  return { ...known, changesAt }
}
