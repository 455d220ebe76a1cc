import { notFound } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'

type Right = 'agents:read' | 'agents:write'

/** @throws not_found where the agent is not the member's */
export async function reachCase(ctx: TenantContext, id: string, right: Right) {
  const row = await ctx.db.evaluationCase.findFirst({ where: { id, agent: ownerFilter(ctx, right) } })
  if (!row) throw notFound('Test')
  return row
}

/** @throws not_found where the agent is not the member's */
export async function reachRun(ctx: TenantContext, id: string, right: Right) {
  const row = await ctx.db.evaluationRun.findFirst({ where: { id, agent: ownerFilter(ctx, right) } })
  if (!row) throw notFound('Test run')
  return row
}
