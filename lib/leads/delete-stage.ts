import { invalid, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { accountOf, beginPipeline, chosenStage, stageView, workingAccount } from './pipeline'
import { deleteStageInput } from './schema'

/** Its leads go into another stage of the same kind, so that none is opened or closed by it. */
export const deleteStage = command({
  name: 'leads.delete-stage',
  access: 'leads:admin',
  input: deleteStageInput,
  about: { model: 'leadStage', id: ({ stageId }) => stageId },
  route: { method: 'DELETE', path: '/lead-stages/{stageId}', summary: 'Remove a stage', tags: ['Leads'] },
  handler: async ({ ctx, input: { stageId, moveTo } }) => {
    await beginPipeline(ctx, workingAccount(ctx))
    const row = await ctx.db.leadStage.findFirst({ where: { id: stageId } })
    if (!row) throw notFound('Stage')
    if (moveTo === stageId) throw invalid('moveTo', 'is the stage that goes')
    const target = await chosenStage(ctx, accountOf(ctx, row), moveTo)
    if (target.kind !== row.kind) throw invalid('moveTo', 'is a stage of another kind')
    const { count } = await ctx.db.lead.updateMany({
      where: { stageId, deletedAt: {} },
      data: { stageId: target.id, version: { increment: 1 } },
    })
    await ctx.db.leadStage.deleteMany({ where: { id: stageId } })
    ctx.audit({ resourceId: stageId, before: stageView(row), after: { moved: count, to: target.name } })
    return { id: stageId, moved: count }
  },
})
