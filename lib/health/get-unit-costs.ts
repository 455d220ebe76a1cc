import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readUnitCosts } from './unit-costs'

export const getUnitCosts = platformQuery({
  name: 'costs.get-units',
  access: 'costs:read',
  input: noInput,
  handler: () => readUnitCosts(),
})
