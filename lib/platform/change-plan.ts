import { invalid, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { TENANT_CHANGED } from '@/lib/tenancy'
import { changePlanInput } from './schema'

const notify = (
  db: { $executeRaw: (strings: TemplateStringsArray, ...values: unknown[]) => Promise<number> },
  id: string,
) => db.$executeRaw`SELECT pg_notify(${TENANT_CHANGED}, ${id})`

export const changePlan = platformCommand({
  name: 'tenants.change-plan',
  access: 'super_admin',
  input: changePlanInput,
  handler: async ({ db, input, audit }) => {
    const before = await db.tenant.findFirst({ where: { id: input.id } })
    if (!before) throw notFound('Company')
    const plan = await db.plan.findFirst({ where: { id: input.planId } })
    if (!plan) throw invalid('planId', 'There is no such plan.')
    await db.tenant.update({ where: { id: input.id }, data: { planId: plan.id } })
    await notify(db, input.id)
    audit({ resourceId: input.id, before: { planId: before.planId }, after: { planId: plan.id } })
    return { id: input.id }
  },
})
