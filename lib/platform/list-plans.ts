import { z } from 'zod'
import { platformQuery } from '@/lib/operations'

export const listPlans = platformQuery({
  name: 'plans.list',
  access: 'public',
  input: z.strictObject({}),
  handler: ({ db }) => db.plan.findMany({ orderBy: { position: 'asc' } }),
})
