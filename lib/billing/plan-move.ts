import type { z } from 'zod'
import type { PlatformClient, PlatformPrisma } from '@/lib/db'
import { invalid } from '@/lib/kernel'
import type { movePlanInput } from './schema'

export type PlanMove = z.output<typeof movePlanInput>

type Database = Pick<PlatformClient, 'plan' | 'planVersion'>

/** The version that a move leads to: the named one, or the plan's current. @throws invalid when there is none */
export async function targetOf(db: Database, to: PlanMove['to']) {
  const plan = await db.plan.findFirst({ where: { id: to.planId } })
  const version = plan && (to.version ?? plan.currentVersion)
  const row = version ? await db.planVersion.findFirst({ where: { planId: to.planId, version } }) : null
  if (!plan || !row) throw invalid('to', 'There is no such plan.')
  return { name: plan.name, ...row }
}

/** The companies that a move changes: not those that are there already, and none that is being removed. */
export const moversOf = (
  move: PlanMove,
  target: { planId: string; version: number },
): PlatformPrisma.TenantWhereInput => ({
  ...('tenantIds' in move.from
    ? { id: { in: move.from.tenantIds } }
    : { planId: move.from.planId, ...(move.from.version ? { planVersion: move.from.version } : {}) }),
  // A sub-account has what its parent has.
  parentTenantId: null,
  status: { not: 'deleting' },
  NOT: { planId: target.planId, planVersion: target.version },
})
