import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { orderRulesInput } from './schema'

/** The rules that are named, in this order. */
export const orderRules = command({
  name: 'assignment_rules.order',
  access: 'conversations:admin',
  input: orderRulesInput,
  route: { method: 'PUT', path: '/assignment-rules/order', summary: 'Order assignment rules', tags: ['Conversations'] },
  handler: async ({ ctx, input: { ruleIds } }) => {
    for (const [position, id] of ruleIds.entries()) {
      const { count } = await ctx.db.assignmentRule.updateMany({ where: { id }, data: { position } })
      if (count === 0) throw notFound('Rule')
    }
    ctx.audit({ after: ruleIds })
    return { ruleIds }
  },
})
