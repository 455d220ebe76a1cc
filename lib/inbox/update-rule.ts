import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { assertTeam, RULE_FIELDS, ruleView } from './assignment-rule'
import { updateRuleInput } from './schema'

export const updateRule = command({
  name: 'assignment_rules.update',
  access: 'conversations:admin',
  input: updateRuleInput,
  about: { model: 'assignmentRule', id: ({ ruleId }) => ruleId },
  route: {
    method: 'PUT',
    path: '/assignment-rules/{ruleId}',
    summary: 'Change an assignment rule',
    tags: ['Conversations'],
  },
  handler: async ({ ctx, input: { ruleId, ...data } }) => {
    const before = await ctx.db.assignmentRule.findFirst({
      where: { id: ruleId },
      select: { ...RULE_FIELDS, subTenantId: true },
    })
    if (!before) throw notFound('Rule')
    await assertTeam(ctx, data.teamId, before.subTenantId)
    const row = await ctx.db.assignmentRule.update({ where: ctx.key(ruleId), data, select: RULE_FIELDS })
    ctx.audit({ resourceId: ruleId, before: ruleView(before), after: ruleView(row) })
    return ruleView(row)
  },
})
