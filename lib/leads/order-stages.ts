import { invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { beginPipeline, stagesOf, workingAccount } from './pipeline'
import { orderStagesInput } from './schema'

export const orderStages = command({
  name: 'leads.order-stages',
  access: 'leads:admin',
  input: orderStagesInput,
  route: {
    method: 'PUT',
    path: '/lead-stages/order',
    summary: 'Order the stages of the pipeline',
    description: 'Names every stage once.',
    tags: ['Leads'],
  },
  handler: async ({ ctx, input: { stageIds } }) => {
    const accountId = workingAccount(ctx)
    await beginPipeline(ctx, accountId)
    const before = (await stagesOf(ctx, accountId)).map(({ id }) => id)
    const isWhole = stageIds.length === before.length && new Set([...stageIds, ...before]).size === before.length
    if (!isWhole) throw invalid('stageIds', 'must name every stage once')
    for (const [position, id] of stageIds.entries()) {
      await ctx.db.leadStage.updateMany({ where: { id }, data: { position } })
    }
    ctx.audit({ before, after: stageIds })
    return stagesOf(ctx, accountId)
  },
})
