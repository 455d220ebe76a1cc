import { invalid, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { changePlanInput } from './schema'

/** Gives a company the current version of a plan. The one row decides: there is nothing that could stay half-done. */
export const changePlan = platformCommand({
  name: 'tenants.change-plan',
  access: 'grants:write',
  input: changePlanInput,
  route: { method: 'PUT', path: '/companies/{id}/plan', summary: 'Give a company another plan', tags: ['Companies'] },
  handler: async ({ db, input, audit }) => {
    const before = await db.tenant.findFirst({ where: { id: input.id } })
    if (!before) throw notFound('Company')
    const plan = await db.plan.findFirst({ where: { id: input.planId } })
    const isNew = before.planId !== input.planId
    if (!plan || (plan.isRetired && isNew)) throw invalid('planId', 'There is no such plan.')
    const after = { planId: plan.id, planVersion: plan.currentVersion }
    await db.tenant.update({ where: { id: input.id }, data: after })
    await tenantChanged(input.id, db)
    audit({ resourceId: input.id, before: { planId: before.planId, planVersion: before.planVersion }, after })
    return { id: input.id }
  },
})
