import { platformQuery } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { compareTerms, isLower } from './compare-terms'
import { termsOf } from './current-plans'
import { latestUsage } from './latest-usage'
import { moversOf, targetOf } from './plan-move'
import { movePlanInput } from './schema'

const SHOWN = 100

/**
 * Who would be moved, what changes for each kind of them, and who then has more than the new limits allow (by the
 * companies' own published counts). Nothing is changed.
 */
export const previewPlanMove = platformQuery({
  name: 'plans.preview-move',
  access: 'staff',
  input: movePlanInput,
  handler: async ({ db, input }) => {
    const target = await targetOf(db, input.to)
    const where = moversOf(input, target)
    const [total, groups, rows] = await Promise.all([
      db.tenant.count({ where }),
      db.tenant.groupBy({ by: ['planId', 'planVersion'], where, _count: true }),
      db.tenant.findMany({
        where,
        orderBy: { id: 'asc' },
        take: SHOWN,
        select: { id: true, name: true, slug: true, planId: true, planVersion: true, terms: true },
      }),
    ])
    const after = termsOf(target)
    const usage = await latestUsage(
      db,
      rows.map(({ id }) => id),
    )
    const companies = rows.map(({ terms, ...company }) => {
      const change = compareTerms(termsOf(terms), after)
      const used = usage.get(company.id) ?? {}
      const over = change.limits
        .filter(({ before, after: limit }) => isLower(limit, before) && limit !== UNLIMITED)
        .flatMap(({ resource, after: limit }) => {
          const amount = used[resource] ?? 0
          return amount > limit ? [{ resource, used: amount, limit }] : []
        })
      return { ...company, lost: change.lost, over }
    })
    const kinds = groups.map(({ planId, planVersion, _count }) => {
      const example = rows.find((row) => row.planId === planId && row.planVersion === planVersion)
      return {
        planId,
        planVersion,
        companies: _count,
        change: example ? compareTerms(termsOf(example.terms), after) : null,
      }
    })
    return { total, to: { planId: target.planId, version: target.version, name: target.name }, kinds, companies }
  },
})
