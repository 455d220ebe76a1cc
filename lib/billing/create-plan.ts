import { AppError } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { createPlanInput } from './schema'

const taken = () =>
  new AppError('conflict', 'the plan exists', {
    userMessage: 'There is a plan with this id already.',
    issues: [{ path: 'id', message: 'There is a plan with this id already.' }],
  })

export const createPlan = platformCommand({
  name: 'plans.create',
  access: 'plans:write',
  input: createPlanInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { id, name, ...terms } = input
    const last = await db.plan.findFirst({ orderBy: { position: 'desc' } })
    const made = await db.plan.createMany({
      data: [{ id, name, position: (last?.position ?? 0) + 1 }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw taken()
    await db.planVersion.create({ data: { planId: id, version: 1, createdBy: ctx.actor.label, ...terms } })
    audit({ resourceId: id, after: { name, ...terms } })
    return { id, version: 1 }
  },
})
