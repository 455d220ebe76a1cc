import { platformCommand } from '@/lib/operations'
import { assessAllSoon } from './assess-companies'
import { unitCosts } from './schema'
import { readUnitCosts, UNIT_COSTS_KEY } from './unit-costs'

/** What a unit costs from now on; reports of past days count with it too. The next round of the worker works with it. */
export const updateUnitCosts = platformCommand({
  name: 'costs.update-units',
  access: 'costs:write',
  input: unitCosts,
  handler: async ({ db, input, audit }) => {
    audit({ before: await readUnitCosts(), after: input })
    await db.setting.upsert({
      where: { key: UNIT_COSTS_KEY },
      create: { key: UNIT_COSTS_KEY, value: input },
      update: { value: input },
    })
    await assessAllSoon(db)
    return input
  },
})
