import { conflict, invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { findProblems } from './find-problems'
import { reachWorkflow } from './reach-workflow'
import { workflowIdInput } from './schema'
import { storedDefinition } from './workflow-view'

/**
 * Puts what was saved to use: conversations from now on go this way. Those under way finish the way that they have begun.
 * @throws conflict, invalid when something is missing
 */
export const activateWorkflow = command({
  name: 'workflows.activate',
  access: 'agents:write',
  input: workflowIdInput,
  about: { model: 'workflow', id: ({ workflowId }) => workflowId },
  route: {
    method: 'POST',
    path: '/workflows/{workflowId}/activate',
    summary: 'Put a workflow to use',
    tags: ['Workflows'],
  },
  handler: async ({ ctx, input: { workflowId } }) => {
    const row = await reachWorkflow(ctx, 'agents:write', workflowId)
    if (row.status === 'archived') throw conflict('This workflow is archived.')
    if (row.liveSaving === row.version) throw conflict('This is in use already.')
    const definition = storedDefinition(row.definition)
    const [problem] = await findProblems(ctx, definition)
    if (problem) throw invalid('definition', `is not ready: ${problem.code}. See the checks beside the steps.`)
    const { trigger, steps } = definition
    const number = (row.liveVersion ?? 0) + 1
    await ctx.db.workflowVersion.create({ data: { workflowId, number, definition }, select: { number: true } })
    const figures = steps.map(({ id: stepId }) => ({ workflowId, stepId }))
    await ctx.db.workflowFigure.createMany({ data: figures, skipDuplicates: true })
    const moved = await ctx.db.workflow.updateMany({
      where: { id: workflowId, version: row.version, liveVersion: row.liveVersion, status: row.status },
      data: {
        status: row.status === 'draft' ? 'active' : row.status,
        liveVersion: number,
        liveSaving: row.version,
        triggerKind: trigger.kind,
        triggerRef: trigger.kind === 'label' ? trigger.labelId : null,
        channels: trigger.channels,
        ...(row.activatedAt ? {} : { activatedAt: new Date() }),
      },
    })
    if (moved.count === 0) throw conflict('Somebody else has changed this workflow meanwhile. Reload to see it.')
    ctx.audit({ resourceId: workflowId, after: { name: row.name, version: number } })
    return { id: workflowId, liveVersion: number }
  },
})
