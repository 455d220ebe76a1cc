import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { moversOf, targetOf } from './plan-move'
import { movePlanInput } from './schema'

/** Moves companies to a version of a plan, all of them in one transaction: a process that dies has moved none. */
export const movePlan = platformCommand({
  name: 'plans.move',
  access: 'plans:write',
  input: movePlanInput,
  handler: async ({ db, input, audit }) => {
    const target = await targetOf(db, input.to)
    const after = { planId: target.planId, planVersion: target.version }
    const moved = await db.tenant.updateManyAndReturn({
      where: moversOf(input, target),
      data: after,
      select: { id: true },
    })
    const ids = moved.map(({ id }) => id)
    await tenantChanged(ids, db)
    audit({ resourceId: target.planId, before: { from: input.from }, after: { ...after, companies: ids.length } })
    return { moved: ids.length, ...after }
  },
})
