import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { askRescore } from './ask-rescore'
import { accountOf, beginPipeline, ruleView, workingAccount } from './pipeline'
import { ruleIdInput } from './schema'

export const deleteScoreRule = command({
  name: 'leads.delete-score-rule',
  access: 'leads:admin',
  input: ruleIdInput,
  about: { model: 'leadRule', id: ({ ruleId }) => ruleId },
  route: {
    method: 'DELETE',
    path: '/lead-score-rules/{ruleId}',
    summary: 'Delete a rule that scores leads',
    tags: ['Leads'],
  },
  handler: async ({ ctx, input: { ruleId } }) => {
    await beginPipeline(ctx, workingAccount(ctx))
    const row = await ctx.db.leadRule.findFirst({ where: { id: ruleId } })
    if (!row) throw notFound('Rule')
    await ctx.db.leadRule.deleteMany({ where: { id: ruleId } })
    await askRescore(ctx, accountOf(ctx, row))
    ctx.audit({ resourceId: ruleId, before: ruleView(row) })
    return { id: ruleId }
  },
})
