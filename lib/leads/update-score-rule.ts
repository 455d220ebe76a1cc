import { conflict, notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { askRescore } from './ask-rescore'
import { checkCondition } from './checked-condition'
import { accountOf, beginPipeline, ruleView, workingAccount } from './pipeline'
import { updateScoreRuleInput } from './schema'

export const updateScoreRule = command({
  name: 'leads.update-score-rule',
  access: 'leads:admin',
  input: updateScoreRuleInput,
  about: { model: 'leadRule', id: ({ ruleId }) => ruleId },
  route: {
    method: 'PATCH',
    path: '/lead-score-rules/{ruleId}',
    summary: 'Change a rule that scores leads',
    tags: ['Leads'],
  },
  handler: async ({ ctx, input: { ruleId, version, ...changes } }) => {
    await beginPipeline(ctx, workingAccount(ctx))
    const before = await ctx.db.leadRule.findFirst({ where: { id: ruleId } })
    if (!before) throw notFound('Rule')
    const accountId = accountOf(ctx, before)
    if (changes.condition) await checkCondition(ctx, accountId, changes.condition)
    const { count } = await ctx.db.leadRule.updateMany({
      where: { id: ruleId, version },
      data: {
        version: { increment: 1 },
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.points === undefined ? {} : { points: changes.points }),
        ...(changes.condition === undefined ? {} : { condition: changes.condition }),
        ...(changes.isActive === undefined ? {} : { isActive: changes.isActive }),
      },
    })
    if (count === 0) throw conflict('Somebody else has changed this rule. Load it again.')
    const row = await ctx.db.leadRule.findFirst({ where: { id: ruleId } })
    if (!row) throw notFound('Rule')
    await askRescore(ctx, accountId)
    const view = ruleView(row)
    ctx.audit({ resourceId: ruleId, before: ruleView(before), after: view })
    return view
  },
})
