import { query } from '@/lib/operations'
import { reachWorkflow } from './reach-workflow'
import { OPEN_STATES, type StepFigures, workflowIdInput } from './schema'

/** What came of each step, over all versions. */
export const getFigures = query({
  name: 'workflows.figures',
  access: 'agents:read',
  input: workflowIdInput,
  route: {
    method: 'GET',
    path: '/workflows/{workflowId}/figures',
    summary: 'Figures of a workflow by step',
    tags: ['Workflows'],
  },
  handler: async ({ ctx, input: { workflowId } }) => {
    await reachWorkflow(ctx, 'agents:read', workflowId)
    const [figures, here] = await Promise.all([
      ctx.db.workflowFigure.findMany({ where: { workflowId } }),
      ctx.db.workflowRun.groupBy({
        by: ['stepId'],
        where: { workflowId, state: { in: [...OPEN_STATES] } },
        _count: { _all: true },
      }),
    ])
    const hereOf = new Map(here.map(({ stepId, _count }) => [stepId, _count._all]))
    return {
      steps: figures.map(
        ({ stepId, reached, left, finished }): StepFigures => ({
          stepId,
          reached,
          left,
          finished,
          here: hereOf.get(stepId) ?? 0,
        }),
      ),
    }
  },
})
