import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import { RUN_CHANGED } from './events'
import { noteFigures } from './note-figures'
import type { LeaveReason } from './schema'

/** Runs end before the end. @returns how many */
export async function leaveRuns(
  ctx: CommandContext,
  where: Prisma.WorkflowRunWhereInput,
  reason: LeaveReason,
): Promise<number> {
  const rows = await ctx.db.workflowRun.updateManyAndReturn({
    where,
    data: { state: 'left', reason, endedAt: new Date(), dueAt: null },
    select: { workflowId: true, stepId: true, conversationId: true },
  })
  for (const [workflowId, of] of Map.groupBy(rows, (row) => row.workflowId)) {
    await noteFigures(ctx, workflowId, {
      left: of.map(({ stepId }) => stepId),
      counts: { underWay: -of.length, left: of.length },
    })
  }
  for (const { workflowId, conversationId } of rows) ctx.emit(RUN_CHANGED, { workflowId, conversationId })
  return rows.length
}
