import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { accountOf, beginPipeline, ofAccount, stageView, workingAccount } from './pipeline'
import { type StageKind, updateStageInput } from './schema'
import { chanceOf } from './stage-chance'

export const updateStage = command({
  name: 'leads.update-stage',
  access: 'leads:admin',
  input: updateStageInput,
  about: { model: 'leadStage', id: ({ stageId }) => stageId },
  route: { method: 'PATCH', path: '/lead-stages/{stageId}', summary: 'Change a stage', tags: ['Leads'] },
  handler: async ({ ctx, input: { stageId, name, chance } }) => {
    await beginPipeline(ctx, workingAccount(ctx))
    const before = await ctx.db.leadStage.findFirst({ where: { id: stageId } })
    if (!before) throw notFound('Stage')
    if (name !== undefined && name !== before.name) {
      const where = { ...ofAccount(ctx, accountOf(ctx, before)), name, id: { not: stageId } }
      const taken = await ctx.db.leadStage.findFirst({ where, select: { id: true } })
      if (taken) throw conflict('There is a stage with this name already.')
    }
    const row = await ctx.db.leadStage.update({
      where: ctx.key(stageId),
      data: {
        ...(name === undefined ? {} : { name }),
        ...(chance === undefined ? {} : { chance: chanceOf(before.kind as StageKind, chance) }),
      },
    })
    ctx.audit({ resourceId: stageId, before: stageView(before), after: stageView(row) })
    return stageView(row)
  },
})
