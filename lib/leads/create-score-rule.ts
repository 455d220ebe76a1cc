import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { askRescore } from './ask-rescore'
import { checkCondition } from './checked-condition'
import { beginPipeline, ofAccount, ruleView, workingAccount } from './pipeline'
import { MOST_RULES, scoreRuleInput } from './schema'

export const createScoreRule = command({
  name: 'leads.create-score-rule',
  access: 'leads:admin',
  input: scoreRuleInput,
  route: {
    method: 'POST',
    path: '/lead-score-rules',
    summary: 'Create a rule that scores leads',
    description: 'All leads are scored anew in the background.',
    tags: ['Leads'],
    successStatus: 201,
  },
  handler: async ({ ctx, input }) => {
    const accountId = workingAccount(ctx)
    await beginPipeline(ctx, accountId)
    await checkCondition(ctx, accountId, input.condition)
    if ((await ctx.db.leadRule.count({ where: ofAccount(ctx, accountId) })) >= MOST_RULES) {
      throw conflict(`There are at most ${MOST_RULES} rules. Delete one that is not used.`)
    }
    const view = ruleView(await ctx.db.leadRule.create({ data: { id: newId(), ...input } }))
    await askRescore(ctx, accountId)
    ctx.audit({ resourceId: view.id, after: view })
    return view
  },
})
