import type { Prisma } from '@/lib/db'
import { conflict, notFound } from '@/lib/kernel'
import { isOwnOnly, ownerOf, type TenantContext } from '@/lib/operations'
import type { WorkflowStatus } from './schema'
import type { Workflow } from './workflow-view'

type Right = 'agents:read' | 'agents:write' | 'agents:delete'

/** Matches no row: the scope `own` of somebody who can own nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The workflows that a permission reaches. */
export const reachable = (ctx: TenantContext, right: Right): Prisma.WorkflowWhereInput =>
  isOwnOnly(ctx, right) ? { ownerId: ownerOf(ctx) ?? NOBODY } : {}

/** @throws not_found */
export async function reachWorkflow(ctx: TenantContext, right: Right, workflowId: string): Promise<Workflow> {
  const row = await ctx.db.workflow.findFirst({ where: { id: workflowId, ...reachable(ctx, right) } })
  if (!row) throw notFound('Workflow')
  return row
}

/**
 * Moves a workflow from one of the states to another.
 * @throws conflict when it is in another one by now
 */
export async function moveWorkflow(
  { db }: Pick<TenantContext, 'db'>,
  workflowId: string,
  from: readonly WorkflowStatus[],
  status: WorkflowStatus,
): Promise<void> {
  const moved = await db.workflow.updateMany({ where: { id: workflowId, status: { in: [...from] } }, data: { status } })
  if (moved.count === 0) throw conflict('The workflow is in another state by now. Reload to see it.')
}
