import { z } from 'zod'
import { currentPlans } from '@/lib/billing'
import { platformQuery } from '@/lib/operations'

/** The plans that a company can get, each as its current version grants it. */
export const listPlans = platformQuery({
  name: 'plans.list',
  access: 'public',
  input: z.strictObject({}),
  route: { method: 'GET', path: '/plans', summary: 'The plans', tags: ['Plans'] },
  handler: async ({ db }) => (await currentPlans(db)).filter((plan) => !plan.isRetired),
})
