import { currentPlans } from '@/lib/billing'
import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'

/** The plans that a company can get, each as its current version grants it. */
export const listPlans = platformQuery({
  name: 'plans.list',
  access: 'public',
  input: noInput,
  route: { method: 'GET', path: '/plans', summary: 'The plans', tags: ['Plans'] },
  handler: async ({ db }) => (await currentPlans(db)).filter((plan) => !plan.isRetired),
})
