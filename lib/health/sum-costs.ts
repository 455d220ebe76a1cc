import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readUnitCosts } from './unit-costs'

/** What all open companies cost and leave in 30 days, and how many cost more than they pay. */
export const sumCosts = platformQuery({
  name: 'costs.sum',
  access: 'costs:read',
  input: noInput,
  handler: async ({ db }) => {
    const [sums, losing, { currency }] = [
      await db.companyHealth.aggregate({ _sum: { costCents: true, marginCents: true }, _count: true }),
      await db.companyHealth.count({ where: { marginCents: { lt: 0 } } }),
      await readUnitCosts(),
    ]
    const { costCents, marginCents } = sums._sum
    return { companies: sums._count, currency, costCents: costCents ?? 0, marginCents: marginCents ?? 0, losing }
  },
})
