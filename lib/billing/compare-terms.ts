import { LIMIT_NAMES, UNLIMITED } from '@/lib/tenancy/schema'
import type { Terms, TermsChange } from './schema'

const ALL = 'all_features'
const has = (terms: Terms, feature: string) => terms.features.includes(ALL) || terms.features.includes(feature)

/** What a company gains and loses by going from `before` to `after`. Missing limits are unlimited. */
export function compareTerms(before: Terms, after: Terms): TermsChange {
  const named = [...new Set([...before.features, ...after.features])]
  const limitOf = (terms: Terms, resource: string) => terms.limits[resource] ?? UNLIMITED
  const isSamePrice = before.priceCents === after.priceCents && before.currency === after.currency
  return {
    price: isSamePrice ? null : { before: before.priceCents, after: after.priceCents, currency: after.currency },
    gained: named.filter((feature) => after.features.includes(feature) && !has(before, feature)),
    lost: named.filter((feature) => before.features.includes(feature) && !has(after, feature)),
    limits: LIMIT_NAMES.flatMap((resource) => {
      const change = { resource, before: limitOf(before, resource), after: limitOf(after, resource) }
      return change.before === change.after ? [] : [change]
    }),
  }
}

export const isSame = ({ price, gained, lost, limits }: TermsChange): boolean =>
  price === null && gained.length + lost.length + limits.length === 0

export const isLower = (after: number, before: number): boolean =>
  after !== UNLIMITED && (before === UNLIMITED || after < before)
