import { notFound } from '@/lib/kernel'
import { ownerFilter, type TenantContext } from '@/lib/operations'
import { savedMeanwhile } from './saved-meanwhile'

/** @throws not_found */
export async function reachAgent(ctx: TenantContext, id: string, permission: 'agents:read' | 'agents:write') {
  const row = await ctx.db.agent.findFirst({ where: { id, ...ownerFilter(ctx, permission) } })
  if (!row) throw notFound('Agent')
  return row
}

export type ReachedAgent = Awaited<ReturnType<typeof reachAgent>>

/** @throws conflict when it is not the version that the editor saw */
export async function agentToChange(
  ctx: TenantContext,
  { id, version }: { id: string; version: number },
): Promise<ReachedAgent> {
  const row = await reachAgent(ctx, id, 'agents:write')
  if (row.version !== version) throw savedMeanwhile()
  return row
}
