import { notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { retirePlanInput } from './schema'

/** No new company gets a retired plan; those that have it keep it. It can be offered again. */
export const retirePlan = platformCommand({
  name: 'plans.retire',
  access: 'plans:write',
  input: retirePlanInput,
  handler: async ({ db, input, audit }) => {
    const { id, isRetired } = input
    const changed = await db.plan.updateMany({ where: { id }, data: { isRetired } })
    if (changed.count === 0) throw notFound('Plan')
    audit({ resourceId: id, after: { isRetired } })
    return { id, isRetired }
  },
})
