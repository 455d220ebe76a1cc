import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { compareTerms } from './compare-terms'
import { termsOf } from './current-plans'
import { planIdInput } from './schema'

/** A plan with its versions, the newest first: what each grants, what it changed, and how many companies have it. */
export const getPlan = platformQuery({
  name: 'plans.get',
  access: 'staff',
  input: planIdInput,
  handler: async ({ db, input }) => {
    const plan = await db.plan.findFirst({ where: { id: input.id } })
    if (!plan) throw notFound('Plan')
    const [rows, groups] = await Promise.all([
      db.planVersion.findMany({ where: { planId: plan.id }, orderBy: { version: 'desc' }, take: 100 }),
      db.tenant.groupBy({ by: ['planVersion'], where: { planId: plan.id, parentTenantId: null }, _count: true }),
    ])
    const versions = rows.map((row, index) => {
      const earlier = rows[index + 1]
      return {
        version: row.version,
        note: row.note,
        createdBy: row.createdBy,
        createdAt: row.createdAt.toISOString(),
        companies: groups.find(({ planVersion }) => planVersion === row.version)?._count ?? 0,
        terms: termsOf(row),
        change: earlier ? compareTerms(termsOf(earlier), termsOf(row)) : null,
      }
    })
    const { id, name, position, currentVersion, isRetired } = plan
    return { id, name, position, currentVersion, isRetired, versions }
  },
})
