import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginPipeline, ofAccount, stageView, workingAccount } from './pipeline'
import { createStageInput, MOST_STAGES } from './schema'
import { chanceOf } from './stage-chance'

/** Behind the last one of its kind; open stages stand before those that close a lead. */
export const createStage = command({
  name: 'leads.create-stage',
  access: 'leads:admin',
  input: createStageInput,
  route: {
    method: 'POST',
    path: '/lead-stages',
    summary: 'Add a stage to the pipeline',
    tags: ['Leads'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { name, kind, chance } }) => {
    const accountId = workingAccount(ctx)
    await beginPipeline(ctx, accountId)
    const stages = await ctx.db.leadStage.findMany({
      where: ofAccount(ctx, accountId),
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    })
    if (stages.length >= MOST_STAGES) throw conflict(`There are at most ${MOST_STAGES} stages.`)
    const last = stages.findLast((stage) => stage.kind === kind)
    const position = (last ?? stages.at(-1))?.position ?? 0
    await ctx.db.leadStage.updateMany({
      where: { ...ofAccount(ctx, accountId), position: { gt: position } },
      data: { position: { increment: 1 } },
    })
    const id = newId()
    const { count } = await ctx.db.leadStage.createMany({
      data: [{ id, name, kind, chance: chanceOf(kind, chance), position: position + 1 }],
      skipDuplicates: true,
    })
    const row = await ctx.db.leadStage.findFirst({ where: { id } })
    if (count === 0 || !row) throw conflict('There is a stage with this name already.')
    ctx.audit({ resourceId: id, after: stageView(row) })
    return stageView(row)
  },
})
