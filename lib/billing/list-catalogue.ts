import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { currentPlans } from './current-plans'

/** Every plan, also retired ones, with how many companies have it and how many of them an older version. */
export const listCatalogue = platformQuery({
  name: 'plans.list-catalogue',
  access: 'staff',
  input: noInput,
  handler: async ({ db }) => {
    const [plans, groups] = await Promise.all([
      currentPlans(db),
      db.tenant.groupBy({ by: ['planId', 'planVersion'], where: { parentTenantId: null }, _count: true }),
    ])
    return plans.map((plan) => {
      const own = groups.filter(({ planId }) => planId === plan.id)
      const older = own.filter(({ planVersion }) => planVersion !== plan.currentVersion)
      const sum = (rows: typeof own) => rows.reduce((total, row) => total + row._count, 0)
      return { ...plan, companies: sum(own), companiesBehind: sum(older) }
    })
  },
})
