import { platformDb } from '@/lib/db'
import { NO_COSTS, type UnitCosts, unitCosts } from './schema'

export const UNIT_COSTS_KEY = 'unit_costs'

/** What the operator says that things cost; nothing, until it is set. */
export async function readUnitCosts(): Promise<UnitCosts> {
  const row = await platformDb().setting.findUnique({ where: { key: UNIT_COSTS_KEY } })
  const stored = unitCosts.safeParse(row?.value)
  return stored.success ? stored.data : NO_COSTS
}
